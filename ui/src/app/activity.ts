import { commands } from "~/ipc/bindings";

/** How often the shell is told at most; it locks after minutes, so half of one is exact enough. */
const pause = 30_000;

/** Tells the shell that somebody is working, so that the window does not lock under her hands. */
export function tellActivity(place: EventTarget = window): void {
  let told = Number.NEGATIVE_INFINITY;
  const tell = (): void => {
    if (performance.now() - told < pause) return;
    told = performance.now();
    // While locked there is nothing to keep open, and the refusal is right.
    commands.noteActivity().catch(() => undefined);
  };
  for (const event of ["keydown", "pointerdown", "wheel"]) place.addEventListener(event, tell, { passive: true });
}
