"""mttq_docs: soạn, kiểm tra văn bản của Mặt trận Tổ quốc Việt Nam."""
