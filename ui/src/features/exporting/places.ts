/** A file's folder and its name, on every system. */
export function placeOf(path: string): { folder: string; name: string } {
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return end < 0 ? { folder: "", name: path } : { folder: path.slice(0, end), name: path.slice(end + 1) };
}
