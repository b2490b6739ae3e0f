import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { keyName } from "./keyNames";
import { useShortcut } from "./shortcuts";

const run = { newContact: vi.fn(), task: vi.fn(), save: vi.fn(), own: vi.fn() };

function Screen({ hasOwn = false }: { hasOwn?: boolean }) {
  useShortcut("N C", "components-open-page", run.newContact);
  useShortcut("T", "components-open-page", run.task, { isEverywhere: true });
  useShortcut("Ctrl+S", "components-open-page", run.save);
  return (
    <>
      <input aria-label="name" />
      <div role="dialog" aria-label="box">
        <button>inside</button>
      </div>
      {hasOwn && <OwnKeys />}
    </>
  );
}

function OwnKeys() {
  useShortcut("T", null, run.own);
  return null;
}

const press = (key: string, target: Element = document.body, more: object = {}) =>
  fireEvent.keyDown(target, { key, ...more });

beforeEach(() => {
  for (const call of Object.values(run)) call.mockClear();
});

describe("shortcuts", () => {
  test("are one key, a chord or two keys in a row", () => {
    renderWithWords(<Screen />);
    press("t");
    press("s", document.body, { ctrlKey: true });
    press("n");
    press("c");
    expect([run.task, run.save, run.newContact].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test("with two keys want the second at once, and not another one between", () => {
    renderWithWords(<Screen />);
    press("n");
    press("x");
    press("c");
    expect(run.newContact).not.toHaveBeenCalled();
  });

  test("of letters rest while something is typed; chords go on", () => {
    renderWithWords(<Screen />);
    const field = screen.getByRole("textbox", { name: "name" });
    press("t", field);
    press("s", field, { ctrlKey: true });
    expect(run.task).not.toHaveBeenCalled();
    expect(run.save).toHaveBeenCalledOnce();
  });

  test("rest while a dialog has the focus", () => {
    renderWithWords(<Screen />);
    press("t", screen.getByRole("button", { name: "inside" }));
    press("s", screen.getByRole("button", { name: "inside" }), { ctrlKey: true });
    expect(run.task).not.toHaveBeenCalled();
    expect(run.save).not.toHaveBeenCalled();
  });

  test("of a page win over those for everywhere", () => {
    renderWithWords(<Screen hasOwn />);
    press("t");
    expect(run.own).toHaveBeenCalledOnce();
    expect(run.task).not.toHaveBeenCalled();
  });
});

test.each([
  [{ key: "k", ctrlKey: true }, "Ctrl+K"],
  [{ key: "K", metaKey: true }, "Ctrl+K"],
  [{ key: "L", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+L"],
  [{ key: "ArrowLeft", altKey: true }, "Alt+←"],
  [{ key: "?", shiftKey: true }, "?"],
  [{ key: "Shift", shiftKey: true }, null],
])("the keys %j are called %s", (pressed, name) => {
  const released = { key: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(keyName({ ...released, ...pressed })).toBe(name);
});
