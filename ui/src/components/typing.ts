const plainInputs = new Set(["checkbox", "radio", "button", "submit", "reset", "range", "file", "color", "image"]);

/** Whether keys now write text, so that single letters and Ctrl+Z belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !plainInputs.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
