/** What a tag within a sentence is made of; a space or a punctuation mark ends it. */
export const TAG_CHARACTERS = String.raw`[\p{L}\p{N}\p{M}_/-]`;
/** Where one may begin, with its sign: not in a word, nor in an address or a heading. */
export const TAG_START = String.raw`(?<![^\s\p{P}]|[#＃&/\\]|\]\()[#＃]`;
