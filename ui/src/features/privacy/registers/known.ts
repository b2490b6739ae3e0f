const two = (number: number): string => String(number).padStart(2, "0");

/** The day of a moment by this computer's clock, ISO 8601; blank for none. */
export function dayOf(moment: string): string {
  if (moment === "") return "";
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The time of a moment by this computer's clock. */
export function timeOf(moment: string): string {
  if (moment === "") return "";
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment of a day and a time; blank (now) where no day is named, the text itself where it cannot be read. */
export function knownAt(day: string, time: string): string {
  if (day === "") return "";
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim() === "" ? "0:00" : time.trim());
  if (found === null) return time;
  const at = new Date(`${day}T${two(Number(found[1]))}:${two(Number(found[2]))}:00`);
  return Number.isNaN(at.getTime()) ? time : at.toISOString();
}
