"""Tiếng: what can be written as one Vietnamese syllable, and what can't."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.orthography import Syllable, Tone, ToneStyle, format_syllable, is_syllable, parse_syllable
from mttq_docs.orthography.syllables import all_syllables, spell_with_horns

RIGHT = """
a à ạ ăn ấm áo anh ách ì ỉa ích im ô ồn oa oai oanh oằn uể uy ủy uỷ uyên ừ ưa ước ương y ý yêm yên yếu yết
gì gìn giêng giếng giết gia giá giặc giũ giữ giẻ giỏi giao giếc
qua quả quá quà quốc quy quý quỳ quỷ quỹ quỵ quyết quỳnh quýt quên quả quấy quăng quơ quen quẹo quạnh
ghe ghê ghi ghiền gừng gỗ gà gấp nghe nghề nghỉ nghiêng ngành ngạch ngoằn ngoèo nguyệt ngượng
ca cá cố cuốc cửa kẻ kê kỳ ký kiểm kiệu kính khuỷu khuya khuếch khoảng khoắng khuây khuân khuyết
hòa hoà hòe hoè thủy thuỷ thuở thuyền thuế thuần thuật xoay xoáy xoong boong soóc moóc loẻng
trường nghiệp người nước đường được tuyên truyền nhuyễn chuyển đoàn xuất tuýp suýt ruột muỗi nguội
lý lí mỹ mĩ tỷ tỉ kỷ kỉ hy hi sỹ sĩ vy vỹ toe toét pin pác phở rượu vượn sữa tía lịa nghĩa
"""

WRONG = """
đuwợc khoong cuar nghành nghạch ngi nge ngỉ gê gế ghà kà kách cế cẻ qốc qủa qúy qúa cuả muà hòan tòan khỏan
cac phat lop tich viêc môt đươc thưc tâp xuât kêt nguời thuờng đựoc trưòng đượć hoạ̀t ngườii đượcc chươg
iêu iên ieng yên̂ giêu̔ buy mua̧ fa việcj zạ w ă ậm̉ uơng bruh krông đắk lắk plông street
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_right_word_is_a_syllable(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(word.capitalize())
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", WRONG.split())
def test_a_wrong_word_is_none(word: str) -> None:
    assert not is_syllable(word)
    with pytest.raises(BadValue, match="Không phải một tiếng"):
        parse_syllable(word)


@pytest.mark.parametrize(
    ("word", "onset", "rime", "tone"),
    [
        ("Giếng", "gi", "iêng", Tone.ACUTE),
        ("gì", "gi", "i", Tone.GRAVE),
        ("già", "gi", "a", Tone.GRAVE),
        ("quốc", "qu", "ôc", Tone.ACUTE),
        ("cuốc", "c", "uôc", Tone.ACUTE),
        ("quý", "qu", "y", Tone.ACUTE),
        ("nghiêng", "ngh", "iêng", Tone.LEVEL),
        ("khuỷu", "kh", "uyu", Tone.HOOK),
        ("uỷ", "", "uy", Tone.HOOK),
        ("ủy", "", "uy", Tone.HOOK),
        ("yêu", "", "yêu", Tone.LEVEL),
        ("khuya", "kh", "uya", Tone.LEVEL),
    ],
)
def test_the_parts_of_a_syllable(word: str, onset: str, rime: str, tone: Tone) -> None:
    assert parse_syllable(word) == Syllable(onset, rime, tone)


@pytest.mark.parametrize(
    ("onset", "rime", "tone"),
    [
        ("k", "a", Tone.LEVEL),
        ("c", "oa", Tone.LEVEL),
        ("gi", "ia", Tone.LEVEL),
        ("qu", "ông", Tone.LEVEL),
        ("t", "ac", Tone.LEVEL),
        ("t", "ach", Tone.HOOK),
        ("z", "a", Tone.LEVEL),
        ("b", "", Tone.LEVEL),
    ],
)
def test_what_cannot_be_built_cannot_be_held(onset: str, rime: str, tone: Tone) -> None:
    with pytest.raises(BadValue):
        Syllable(onset, rime, tone)


def test_every_syllable_reads_back_in_both_styles() -> None:
    syllables = all_syllables()
    assert len(syllables) > 15_000
    for syllable in syllables:
        for style in ToneStyle:
            assert parse_syllable(format_syllable(syllable, style)) == syllable


def test_no_two_syllables_are_written_alike() -> None:
    for style in ToneStyle:
        written = [format_syllable(syllable, style) for syllable in all_syllables()]
        assert len(set(written)) == len(written)


@given(st.text(alphabet="aăâeêioôơuưybcdđghklmnpqrstvxàáảãạéỉỡệ", max_size=8))
def test_reading_any_letters_is_exact(word: str) -> None:
    if is_syllable(word):
        syllable = parse_syllable(word)
        assert word in {format_syllable(syllable, style) for style in ToneStyle}
    else:
        with pytest.raises(BadValue):
            parse_syllable(word)


@pytest.mark.parametrize(
    ("bare", "tone", "word"),
    [
        ("thuơng", Tone.GRAVE, "thường"),
        ("đưoc", Tone.DOT, "được"),
        ("thuơ", Tone.HOOK, "thuở"),
        ("hoan", Tone.GRAVE, "hoàn"),
        ("hat", Tone.LEVEL, None),
        ("uơng", Tone.GRAVE, "ường"),
        ("gha", Tone.LEVEL, None),
    ],
)
def test_one_horn_of_two_is_enough_to_tell(bare: str, tone: Tone, word: str | None) -> None:
    assert spell_with_horns(bare, tone) == word
