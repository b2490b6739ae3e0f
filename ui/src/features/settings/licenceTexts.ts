/** What stands between two texts in the file that `cargo xtask licences` writes. */
const between = "\f\n";

/** The texts that name a part ("serde 1.0.229") in their first line, without that line. */
export function textsOf(whole: string, part: string): string[] {
  return whole.split(between).flatMap((block) => {
    const end = block.indexOf("\n");
    return block.slice(0, end).split(", ").includes(part) ? [block.slice(end).replace(/^\n+/, "").trimEnd()] : [];
  });
}
