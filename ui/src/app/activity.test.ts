import { expect, test, vi } from "vitest";
import { connectFakeCore } from "~/ipc/fake";
import { tellActivity } from "./activity";

test("keys and clicks are told to the shell, once in half a minute", () => {
  const core = connectFakeCore({ note_activity: () => null });
  const place = new EventTarget();
  const now = vi.spyOn(performance, "now");
  tellActivity(place);
  const press = (seconds: number, event: string): number => {
    now.mockReturnValue(seconds * 1000);
    place.dispatchEvent(new Event(event));
    return core.calls.length;
  };
  expect(press(1, "keydown")).toBe(1);
  expect(press(5, "pointerdown")).toBe(1);
  expect(press(40, "wheel")).toBe(2);
  expect(press(41, "mousemove")).toBe(2);
});
