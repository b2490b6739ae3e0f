import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { CallError } from "~/ipc/call";
import { fakeError } from "~/ipc/fake";
import { toastLength, useToasts } from "./Toasts";

const undo = vi.fn(() => Promise.resolve());

function Screen() {
  const toasts = useToasts();
  return (
    <>
      <button onClick={() => toasts.undoable("Ana was moved to the trash.", undo)}>delete</button>
      <button
        onClick={() =>
          toasts.undoable("Ben was moved to the trash.", () => Promise.reject(new CallError(fakeError({}))))
        }
      >
        delete Ben
      </button>
      <button onClick={() => toasts.problem(fakeError({ code: "components-nothing-found" }))}>fail</button>
      <input aria-label="note" />
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
const undoKey = (target: Element = document.body) => {
  fireEvent.keyDown(target, { key: "z", ctrlKey: true });
  return wait(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  undo.mockClear();
  renderWithWords(<Screen />);
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a toast", () => {
  test("offers the undo for eight seconds and then goes", async () => {
    press("delete");
    await wait(toastLength - 100);
    expect(screen.getByText("Ana was moved to the trash.")).toBeTruthy();
    await wait(200);
    expect(screen.queryByText("Ana was moved to the trash.")).toBeNull();
    expect(undo).not.toHaveBeenCalled();
  });

  test("waits while the pointer is on it, and goes on with what is left", async () => {
    press("delete");
    await wait(toastLength - 1000);
    const region = screen.getByRole("region", { name: "Notices" });
    fireEvent.pointerEnter(region);
    await wait(60_000);
    expect(screen.getByText("Ana was moved to the trash.")).toBeTruthy();
    fireEvent.pointerLeave(region);
    await wait(900);
    expect(screen.getByText("Ana was moved to the trash.")).toBeTruthy();
    await wait(200);
    expect(screen.queryByText("Ana was moved to the trash.")).toBeNull();
  });

  test("waits while something in it has the focus", async () => {
    press("delete");
    act(() => screen.getByRole("button", { name: "Undo" }).focus());
    await wait(60_000);
    expect(screen.getByText("Ana was moved to the trash.")).toBeTruthy();
  });

  test("undoes by its button and says that it did", async () => {
    press("delete");
    press("Undo");
    await wait(0);
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByText("Undone.")).toBeTruthy();
    expect(screen.queryByText("Ana was moved to the trash.")).toBeNull();
  });

  test("says why an undo did not work", async () => {
    press("delete Ben");
    press("Undo");
    await wait(0);
    expect(screen.getByRole("alert").textContent).toContain("fake-refusal");
  });

  test("tells a problem in words, as an alert", () => {
    press("fail");
    expect(screen.getByRole("alert").textContent).toContain("Nothing found.");
  });
});

describe("Ctrl+Z", () => {
  test("undoes the newest thing once", async () => {
    press("delete");
    await undoKey();
    expect(undo).toHaveBeenCalledOnce();
    await undoKey();
    expect(undo).toHaveBeenCalledOnce();
  });

  test("belongs to the text while one is typed", async () => {
    press("delete");
    await undoKey(screen.getByRole("textbox", { name: "note" }));
    expect(undo).not.toHaveBeenCalled();
  });
});
