"""The trained form of the reader: a small encoder with heads for names, frames, sentence ends, run by onnxruntime."""
