"""Transformer blocks, embeddings and text encoders. Torch only; knows no hands."""
