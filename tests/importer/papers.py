"""Văn bản của các đơn vị khác: programmes as other committees word and number them, none with our headings.

Structure, terms and figures are those of real papers (outlines by level, kinds of targets, letterheads pasted
from two columns); the sentences and the units' figures are made up.
"""

from __future__ import annotations

DISTRICT_2018 = """\
UỶ BAN MTTQ VIỆT NAM\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN HÀM YÊN\tĐộc lập - Tự do - Hạnh phúc
BAN THƯỜNG TRỰC
Số: 07/CTr-MTTQ-BTT\tHàm Yên, ngày 09 tháng 01 năm 2018

CHƯƠNG TRÌNH
Phối hợp thống nhất hành động năm 2018

Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;
Thực hiện Chương trình số 02/CTr-MTTQ-BTT ngày 05/01/2018 của Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh Tuyên Quang;
Ban Thường trực Uỷ ban MTTQ Việt Nam huyện Hàm Yên xây dựng Chương trình phối hợp thống nhất hành động năm 2018 như sau:

Phần thứ nhất
MỤC TIÊU, CHỈ TIÊU
1/ 100% xã, thị trấn ký giao ước thi đua ngay trong quý I.
2/ Vận động Quỹ “Vì người nghèo” cấp huyện và cấp xã đạt từ 350 triệu đồng trở lên; mỗi xã, thị trấn giúp ít nhất 02 hộ thoát nghèo.
3/ Trên 92% hộ đạt danh hiệu “Gia đình văn hóa”.

Phần thứ hai
NHIỆM VỤ TRỌNG TÂM
1/ Củng cố khối đại đoàn kết ở vùng đồng bào dân tộc thiểu số.
2/ Chủ động nắm tình hình Nhân dân, kịp thời phản ánh với cấp uỷ.
Việc phản ánh thực hiện hằng tuần, khi có việc gấp thì báo cáo ngay trong ngày.
3/ Tham gia giám sát việc bình xét hộ nghèo.

Phần thứ ba
NỘI DUNG CÁC CHƯƠNG TRÌNH
Chương trình thứ nhất: Tuyên truyền, tập hợp Nhân dân
+ Mở 03 lớp học nghị quyết cho cán bộ cơ sở.
+ Phát động thi đua trong đồng bào có đạo;
phối hợp biểu dương người có uy tín.
Chương trình thứ hai: Thi đua phát triển kinh tế
+ Vận động hiến đất làm đường theo Kế hoạch số 15-KH/HU ngày 20/3/2017 của Ban Thường vụ Huyện uỷ.
+ Giúp nhau giống, vốn, ngày công.
Chương trình thứ ba: Giám sát, phản biện
+ Giám sát thu, chi các khoản đóng góp ở thôn.

Phần thứ tư
TỔ CHỨC THỰC HIỆN
1/ Ban Thường trực Uỷ ban MTTQ huyện hướng dẫn, kiểm tra mỗi quý một lần.
2/ Uỷ ban MTTQ các xã, thị trấn báo cáo trước ngày 20 hằng tháng./.

Nơi nhận:
- BTT Uỷ ban MTTQ tỉnh (b/c);
- Thường trực Huyện uỷ (để báo cáo);
- Uỷ ban MTTQ các xã, thị trấn (t/h);
- Lưu: VT.
TM. BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH

Hoàng Văn Lâm
"""

COMMUNE_2026 = """\
ỦY BAN MTTQ VIỆT NAM
XÃ THÁI HÒA
BAN THƯỜNG TRỰC
Số:      /CTr-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thái Hòa, ngày      tháng 01 năm 2026
CHƯƠNG TRÌNH
Công tác Mặt trận năm 2026
Thực hiện Chương trình số 12/CTr-MTTQ-BTT ngày 25/12/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang về công tác Mặt trận năm 2026;
Căn cứ Nghị quyết Đại hội MTTQ Việt Nam xã Thái Hòa lần thứ I, nhiệm kỳ 2025 - 2030;
Ban Thường trực Ủy ban MTTQ Việt Nam xã Thái Hòa ban hành Chương trình công tác năm 2026, cụ thể như sau:
I. MỤC TIÊU
1. Mục tiêu chung
Xây dựng khối đại đoàn kết ở từng thôn, hướng mạnh về địa bàn dân cư.
2. Chỉ tiêu cụ thể
- 100% thôn tổ chức Ngày hội Đại đoàn kết toàn dân tộc.
- Mỗi thôn duy trì ít nhất 01 mô hình tự quản bảo vệ môi trường.
- Xây mới 15 - 20 nhà “Đại đoàn kết”.
- Giám sát 02 cuộc, phản biện xã hội 01 cuộc.
- Tỷ lệ hộ nghèo giảm còn dưới 2%.
II. NHIỆM VỤ, GIẢI PHÁP
1. Công tác tuyên truyền, vận động
- Phổ biến nghị quyết đến từng hộ qua nhóm thông tin của thôn.
- Nắm tình hình Nhân dân theo Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư.
2. Chăm lo an sinh xã hội
a) Rà soát hộ cần giúp về nhà ở, gồm:
- Hộ nghèo;
- Hộ bị thiên tai.
b) Phân công tổ chức thành viên giúp từng hộ.
3. Giám sát, phản biện xã hội
- Chọn việc dân quan tâm, công khai kết quả.
4. Xây dựng tổ chức
- Kiện toàn Ban Công tác Mặt trận ở các thôn mới sáp nhập.
III. KINH PHÍ
Từ ngân sách xã và các nguồn hợp pháp khác.
IV. TỔ CHỨC THỰC HIỆN
1. Các tổ chức chính trị - xã hội xây dựng kế hoạch của mình, gửi về Ủy ban MTTQ xã trước ngày 15/02/2026.
2. Ban Công tác Mặt trận các thôn triển khai đến từng hộ.
Trên đây là Chương trình công tác năm 2026, đề nghị các đơn vị nghiêm túc thực hiện./.
Nơi nhận:
- BTT UBMTTQ tỉnh (b/c);
- Thường trực Đảng ủy xã (để b/c);
- Các thôn;
- Lưu: VT, MTTQ.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Ma Thị Hương
"""

CITY_2023 = """\
ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
THÀNH PHỐ HẢI PHÒNG

CHƯƠNG TRÌNH PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG NĂM 2023

Năm 2023 là năm bản lề thực hiện nghị quyết đại hội các cấp. Mặt trận Tổ quốc các cấp tập trung vào những việc sau:

A. PHƯƠNG HƯỚNG
1. Đổi mới cách tập hợp các tầng lớp Nhân dân, nhất là công nhân, người trẻ.
2. Đưa công nghệ vào lấy ý kiến Nhân dân.

B. CHỈ TIÊU PHẤN ĐẤU NĂM 2023
1. Về an sinh: vận động Quỹ “Vì người nghèo” 2 cấp đạt trên 10 tỷ đồng; hỗ trợ xây dựng, sửa chữa 300 nhà Đại đoàn kết.
2. Về giám sát: mỗi quận, huyện chủ trì ít nhất 03 cuộc; mỗi phường, xã ít nhất 02 cuộc.
3. Về tổ chức: 100% Ban Công tác Mặt trận hoàn thành tốt nhiệm vụ trở lên, không có đơn vị xếp loại yếu.

C. NHIỆM VỤ VÀ CÁC GIẢI PHÁP CHỦ YẾU
I. TUYÊN TRUYỀN, VẬN ĐỘNG
1. Tổ chức đối thoại giữa người đứng đầu cấp ủy với Nhân dân theo Chỉ thị số 30-CT/TW ngày 18/02/1998 của Bộ Chính trị.
2. Phối hợp với báo, đài mở chuyên mục hằng tháng.
II. PHÁT HUY DÂN CHỦ
1. Lấy ý kiến Nhân dân về đất đai theo Chỉ thị số 30-CT/TW.
2. Theo dõi việc giải quyết kiến nghị đến kết quả cuối cùng.
III. XÂY DỰNG TỔ CHỨC
1. Tập huấn cho 100% cán bộ phường, xã.

D. TỔ CHỨC THỰC HIỆN
Giao Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Hải Phòng cụ thể hóa thành kế hoạch từng quý.
Các tổ chức thành viên phối hợp thực hiện; cuối năm báo cáo kết quả./.
"""

CENTRAL_STYLE = """\
CHƯƠNG TRÌNH PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG NĂM 2012
Trong bối cảnh kinh tế còn nhiều khó khăn, Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn cùng các tổ chức thành viên năm 2012 tập trung vào một số trọng tâm sau:
1. Vận động các tầng lớp nhân dân thi đua lao động sản xuất
- Hướng phong trào về hộ gia đình, thôn bản.
- Nhân rộng cách làm hay.
2. Mở rộng dân chủ, tham gia xây dựng Đảng, chính quyền
- Góp ý dự thảo văn bản của tỉnh.
- Tiếp xúc cử tri trước và sau kỳ họp.
3. Tổ chức thực hiện
- Các thành viên đăng ký việc làm cụ thể với Ban Thường trực.
"""

RESIDENTIAL_2026 = """\
ỦY BAN MTTQ VIỆT NAM PHƯỜNG MINH XUÂN
BAN CÔNG TÁC MẶT TRẬN TỔ DÂN PHỐ 8
CHƯƠNG TRÌNH
Hoạt động năm 2026 của Ban Công tác Mặt trận tổ dân phố 8
I. NHIỆM VỤ TRỌNG TÂM
1. Đoàn kết giúp nhau xóa nghèo.
2. Giữ vệ sinh, an ninh tổ dân phố.
II. CÁC CHỈ TIÊU
1. 95% hộ trở lên đạt “Gia đình văn hóa”.
2. Giúp 02 hộ thoát nghèo; 100% trẻ em trong độ tuổi đến trường.
III. NỘI DUNG CÔNG VIỆC
* Tuyên truyền:
- Họp tổ dân phố mỗi quý một lần.
* Giúp nhau:
- Thăm hộ ốm đau, hoạn nạn.
- Góp quỹ “Vì người nghèo”.
IV. PHÂN CÔNG THỰC HIỆN
1. Trưởng ban phụ trách chung.
2. Các thành viên phụ trách theo cụm hộ.
"""

PROVINCE_2022 = """\
ỦY BAN MTTQ VIỆT NAM TỈNH LÀO CAI
CHƯƠNG TRÌNH
Phối hợp và thống nhất hành động năm 2022
Năm 2022 có nhiều sự kiện quan trọng của tỉnh.
Thực hiện Thông báo số 45/TB-MTTW-BTT ngày 12/11/2021 của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam, Ủy ban MTTQ Việt Nam tỉnh Lào Cai ban hành Chương trình phối hợp và thống nhất hành động năm 2022 với các nội dung sau:
Phần I. YÊU CẦU CHUNG
Bám sát chủ đề năm, chọn việc trọng tâm.
Phần II. NHIỆM VỤ TRỌNG TÂM
1) Đổi mới công tác dân vận của Mặt trận
2) Nâng chất lượng giám sát
Phần III. CÁC CHƯƠNG TRÌNH HÀNH ĐỘNG
1. Chương trình 1: Củng cố khối đại đoàn kết
a) Chỉ tiêu
- 100% xã, phường gặp mặt người có uy tín.
- Có từ 15 đến 20 mô hình điểm.
b) Nhiệm vụ
- Gặp mặt, biểu dương.
- Hòa giải ở cơ sở theo Luật Hòa giải ở cơ sở năm 2013.
2. Chương trình 2: Giám sát, phản biện
a) Chỉ tiêu
- Cấp tỉnh giám sát 03 cuộc; cấp huyện 02 cuộc.
b) Nhiệm vụ
- Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.
(Chi tiết có Kế hoạch gửi kèm theo)
Phần IV. TRÁCH NHIỆM THỰC HIỆN
1) Văn phòng theo dõi, tổng hợp.
2) Các ban phụ trách từng chương trình
Trên đây là Chương trình phối hợp năm 2022./.
TM. ỦY BAN
CHỦ TỊCH
(Đã ký)
Vàng A Sinh
"""

TOWNSHIP_2019 = """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
ỦY BAN MTTQ VIỆT NAM
THỊ TRẤN SƠN DƯƠNG
Số: 03/CTr-MTTQ
Sơn Dương, ngày 10/01/2019
CHƯƠNG TRÌNH CÔNG TÁC NĂM 2019
Kính gửi: - Ban Thường trực Ủy ban MTTQ huyện Sơn Dương;
- Thường trực Đảng ủy thị trấn.
I- MỤC ĐÍCH, YÊU CẦU
- Phát huy sức mạnh đại đoàn kết.
- Bám sát nhiệm vụ của thị trấn.
II- CHỈ TIÊU
- Hộ gia đình văn hóa: trên 90%.
- Tổ dân phố văn hóa: 80% trở lên.
- Vận động quỹ “Vì người nghèo”: 35.000.000 đồng.
- Không có đơn thư vượt cấp.
III- NHIỆM VỤ CỤ THỂ
1- Công tác tuyên truyền
Tuyên truyền các ngày lễ lớn.
Treo cờ, khẩu hiệu.
2- Công tác dân chủ, pháp luật
Tiếp xúc cử tri 02 kỳ.
IV- BIỆN PHÁP THỰC HIỆN
1- Phân công cán bộ phụ trách tổ dân phố.
2- Giao ban hằng tháng vào ngày 25.
Nơi nhận:                                   TM. BAN THƯỜNG TRỰC
- Như kính gửi;                              CHỦ TỊCH
- Lưu MT.
                                            Lý Văn Thành
"""

WARD_2026 = """\
ỦY BAN MTTQ VIỆT NAM PHƯỜNG NGHĨA LỘ
CHƯƠNG TRÌNH
Công tác năm 2026
Ủy ban MTTQ Việt Nam phường Nghĩa Lộ đề ra Chương trình công tác năm 2026 như sau:
Nhiệm vụ trọng tâm
- Đoàn kết các dân tộc.
- Chăm lo hộ nghèo.
Chỉ tiêu phấn đấu
- 100% bản, tổ dân phố có mô hình tự quản.
- Giúp 10 hộ thoát nghèo.
Các nhiệm vụ và giải pháp:
1. Tuyên truyền
- Họp bản mỗi tháng.
2. Giám sát
- Giám sát đường nội bản.
Tổ chức thực hiện
- Các thành viên chủ động làm.
"""

PROVINCE_2021 = """\
MẶT TRẬN TỔ QUỐC VIỆT NAM
TỈNH THANH HÓA
BAN THƯỜNG TRỰC
Số 15 /CTr-MTTQ-BTTCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Thanh Hóa, ngày 3 tháng 02 năm 2021
CHƯƠNG TRÌNH
PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG CỦA MẶT TRẬN TỔ QUỐC CÁC CẤP TỈNH THANH HÓA NĂM 2021
- Căn cứ Luật MTTQ Việt Nam;
- Căn cứ Điều lệ MTTQ Việt Nam khóa IX;
- Thực hiện Kết luận số 492-KL/TU ngày 18/12/2020 của Ban Thường vụ Tỉnh ủy.
Ban Thường trực Ủy ban MTTQ tỉnh ban hành Chương trình năm 2021, với những nội dung chủ yếu sau đây:
I. MỤC TIÊU, YÊU CẦU
1. Mục tiêu
Phát huy sức mạnh đại đoàn kết toàn dân tộc, tham gia thực hiện thắng lợi nghị quyết.
2. Yêu cầu
Các hoạt động phải thiết thực, tiết kiệm.
II. CÁC CHỈ TIÊU CHỦ YẾU
1. Trên 95% Ban CTMT khu dân cư xếp loại khá trở lên;
2. Mỗi xã, phường, thị trấn tổ chức từ 02 cuộc giám sát trở lên;
3. 100% kiến nghị của cử tri được chuyển đến cơ quan có thẩm quyền.
4. Thu Quỹ “Vì người nghèo” toàn tỉnh 25 tỷ đồng (cấp tỉnh 5 tỷ đồng).
III. NỘI DUNG TRỌNG TÂM
1. Tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân
1.1. Tuyên truyền bầu cử
- Phối hợp cơ quan báo chí.
+ Mở chuyên trang.
+ Đăng tải gương điển hình.
- In 5.000 tờ gấp.
1.2. Nắm tình hình Nhân dân, tôn giáo
- Giao ban dư luận hằng tháng.
2. Vận động Nhân dân thi đua
- Thực hiện Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”.
3. Giám sát, phản biện xã hội: tổ chức theo kế hoạch đã thống nhất với HĐND, UBND.
IV. TỔ CHỨC THỰC HIỆN
1. Ban Thường trực Ủy ban MTTQ tỉnh
- Xây dựng kế hoạch cụ thể.
- Kiểm tra, đôn đốc.
2. Các tổ chức thành viên
Đăng ký nội dung phối hợp trước ngày 28/02/2021.
Nơi nhận:
- UBTW MTTQVN (để B/c);
- Lưu VP.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Nguyễn Thị Lan
PHỤ LỤC
PHÂN CÔNG THEO DÕI
(Kèm theo Chương trình số 15/CTr-MTTQ-BTT ngày 03/02/2021)
1. Đồng chí Chủ tịch: phụ trách chung.
2. Các Phó Chủ tịch: phụ trách lĩnh vực.
"""

DISTRICT_2024 = """\
UBMTTQ VIỆT NAM HUYỆN ĐẠI TỪ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN THƯỜNG TRỰC                        Độc lập - Tự do - Hạnh phúc
Số: 09/CTr-MTTQ-BTT                    Đại Từ, ngày 15 tháng 01 năm 2024

CHƯƠNG TRÌNH CÔNG TÁC MẶT TRẬN NĂM 2024

Căn cứ Nghị quyết số 15-NQ/HU ngày 20/12/2023 của Ban Chấp hành Đảng bộ huyện về nhiệm vụ năm 2024; Thực hiện Chương trình phối hợp và thống nhất hành động năm 2024 của Ủy ban MTTQ tỉnh Thái Nguyên, Ban Thường trực Ủy ban MTTQ huyện Đại Từ xây dựng Chương trình công tác năm 2024 với các nội dung như sau:

PHẦN I: MỤC TIÊU

1. Mục tiêu tổng quát: Xây dựng tổ chức Mặt trận vững mạnh từ huyện đến xóm.

2. Mục tiêu cụ thể:
2.1. 100% xóm, tổ dân phố tổ chức Ngày hội Đại đoàn kết.
2.2. Xây mới, sửa chữa 45 nhà Đại đoàn kết; vận động Quỹ “Vì người nghèo” từ 1,2 tỷ đồng trở lên.
2.3. Mỗi xã có ít nhất 02 mô hình “Khu dân cư kiểu mẫu”, hoàn thành trước ngày 18/11/2024.
2.4. Tỷ lệ hòa giải thành đạt trên 88%.

PHẦN II: NHIỆM VỤ CHỦ YẾU

I. Công tác tuyên truyền
1. Tuyên truyền nghị quyết của Đảng, chính sách của Nhà nước.
2. Tuyên truyền gương người tốt, việc tốt.

II. Công tác dân chủ, pháp luật
1. Giám sát theo Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.
2. Tiếp nhận, xử lý đơn thư.

III. Công tác tổ chức
1. Kiện toàn Ban Công tác Mặt trận.

PHẦN III: TỔ CHỨC THỰC HIỆN

1. Ban Thường trực Ủy ban MTTQ huyện hướng dẫn, đôn đốc.

2. Ủy ban MTTQ các xã, thị trấn cụ thể hóa chương trình.

Nơi nhận:                                          TM. BAN THƯỜNG TRỰC
- BTT Ủy ban MTTQ tỉnh;                            CHỦ TỊCH
- Thường trực Huyện ủy;
- Lưu: VT.                                         Trần Văn Bình
"""

OWN = (
    DISTRICT_2018,
    COMMUNE_2026,
    CITY_2023,
    CENTRAL_STYLE,
    RESIDENTIAL_2026,
    PROVINCE_2022,
    TOWNSHIP_2019,
    WARD_2026,
    PROVINCE_2021,
    DISTRICT_2024,
)
