import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/sources/decodeText.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, little: boolean, mark: boolean) => {
  const units = [...(mark ? "\uFEFF" : ""), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

test.each([
  ["UTF-8", utf8("Súdwest-Fryslân")],
  ["UTF-8 with a byte order mark", utf8("\uFEFFSúdwest-Fryslân")],
  ["Windows-1252", Uint8Array.from("Súdwest-Fryslân", (letter) => letter.charCodeAt(0))],
  ["UTF-16 with a mark, low byte first", wide("Súdwest-Fryslân", true, true)],
  ["UTF-16 with a mark, high byte first", wide("Súdwest-Fryslân", false, true)],
  ["UTF-16 without a mark, low byte first", wide("Súdwest-Fryslân", true, false)],
  ["UTF-16 without a mark, high byte first", wide("Súdwest-Fryslân", false, false)],
])("reads %s", (_, bytes) => {
  expect(decodeText(bytes)).toBe("Súdwest-Fryslân");
});

test("reads the curly quotes that DUO writes as 0x91 and 0x92", () => {
  expect(decodeText(new Uint8Array([0x91, 0x74, 0x92, 0x20, 0xe9]))).toBe("‘t’ é");
});

test("lets a stray byte behind a UTF-8 mark damage one letter and no other", () => {
  expect(decodeText(new Uint8Array([...utf8("\uFEFFé"), 0xff, ...utf8("â")]))).toBe("é\uFFFDâ");
});

test("takes the manifest's word for the encoding", () => {
  expect(decodeText(new Uint8Array([0xc3, 0xa9]), "windows-1252")).toBe("Ã©");
});

test.each([
  ["CRLF", "a\r\nb"],
  ["CR", "a\rb"],
  ["LF", "a\nb"],
])("turns %s into one line end", (_, text) => {
  expect(decodeText(utf8(text))).toBe("a\nb");
});

test("never fails, whatever the bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !decodeText(bytes).includes("\r")));
});
