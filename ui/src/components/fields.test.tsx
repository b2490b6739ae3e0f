import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { CallError } from "~/ipc/call";
import { fakeError } from "~/ipc/fake";
import { AmountField } from "./AmountField";
import { ComboBox } from "./ComboBox";
import { DateField } from "./DateField";
import { ConfirmDialog } from "./Dialog";
import { EditInPlace } from "./EditInPlace";
import type { Choice } from "./Select";

function Amount({ onChange }: { onChange: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>("5.00");
  const read = (text: string) => Promise.resolve(text === "=3*45" ? "135.00" : null);
  return (
    <AmountField
      label="Price"
      currency="GBP"
      value={value}
      read={read}
      onChange={(next) => {
        onChange(next);
        setValue(next);
      }}
    />
  );
}

describe("an amount", () => {
  test("is read by the core while typing, echoed, and written out on leaving", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    renderWithWords(<Amount onChange={onChange} />);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Price" });
    await user.clear(field);
    await user.type(field, "=3*45");
    expect((await screen.findByRole("status", { name: "" })).textContent).toBe("135.00");
    expect(onChange).toHaveBeenLastCalledWith("135.00");
    await user.tab();
    await waitFor(() => expect(field.value).toBe("135.00"));
    expect(screen.getByText("GBP")).toBeTruthy();
  });

  test("that makes no sense is said on leaving, not while typing, and the text stays", async () => {
    const user = userEvent.setup();
    renderWithWords(<Amount onChange={vi.fn()} />);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Price" });
    await user.clear(field);
    await user.type(field, "many");
    expect(screen.queryByText(/not read as an amount/)).toBeNull();
    await user.tab();
    expect(await screen.findByText(/not read as an amount/)).toBeTruthy();
    expect(field.value).toBe("many");
  });

  test("that makes no sense is told, so that no earlier reading of it goes on counting", async () => {
    const onUnread = vi.fn();
    const user = userEvent.setup();
    const read = (text: string) => (text === "12" ? Promise.resolve("12") : Promise.reject(new Error("no figure")));
    renderWithWords(
      <AmountField label="Price" currency={null} value={null} read={read} onChange={vi.fn()} onUnread={onUnread} />,
    );
    await user.type(screen.getByRole("textbox", { name: "Price" }), "12 or so");
    await waitFor(() => expect(onUnread).toHaveBeenLastCalledWith("12 or so"));
  });

  test("that the core refuses says why in the core's words", async () => {
    const user = userEvent.setup();
    const tooPrecise = new CallError(fakeError({ kind: "invalid", code: "value-amount-too-precise" }));
    renderWithWords(
      <AmountField
        label="Price"
        currency="EUR"
        value={null}
        read={() => Promise.reject(tooPrecise)}
        onChange={vi.fn()}
      />,
    );
    await user.type(screen.getByRole("textbox", { name: "Price" }), "1.234");
    await user.tab();
    expect(await screen.findByText(/no coins that small/)).toBeTruthy();
  });

  test("that means more elsewhere says how it was read, also after leaving", async () => {
    const user = userEvent.setup();
    const Doubtful = () => {
      const [value, setValue] = useState<string | null>(null);
      const read = (text: string) => Promise.resolve({ value: text, otherwise: text === "1.234" ? "1,234.00" : null });
      return <AmountField label="Price" currency={null} value={value} read={read} onChange={setValue} />;
    };
    renderWithWords(<Doubtful />);
    const field = screen.getByRole("textbox", { name: "Price" });
    await user.type(field, "1.234");
    expect(await screen.findByText("Read as 1.234. For thousands write 1,234.00.")).toBeTruthy();
    await user.tab();
    expect(screen.getByText(/For thousands/)).toBeTruthy();
    await user.type(field, "5");
    await waitFor(() => expect(screen.queryByText(/For thousands/)).toBeNull());
  });

  test("that was begun is as before after Escape", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    renderWithWords(<Amount onChange={onChange} />);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Price" });
    await user.clear(field);
    await user.type(field, "=3*45");
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith("135.00"));
    await user.keyboard("{Escape}");
    expect(onChange).toHaveBeenLastCalledWith("5.00");
    expect(field.value).toBe("5.00");
  });

  test("that is emptied is no amount", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    renderWithWords(<Amount onChange={onChange} />);
    await user.clear(screen.getByRole("textbox", { name: "Price" }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});

test("a date is shown in the business's formats", () => {
  renderWithWords(<DateField label="Due" value="2026-12-06" read={() => Promise.resolve(null)} onChange={vi.fn()} />);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Due" }).value).toBe("6 Dec 2026");
});

test("a date is chosen in the calendar by the arrows", async () => {
  const onChange = vi.fn();
  const user = userEvent.setup();
  renderWithWords(<DateField label="Due" value="2026-12-06" read={() => Promise.resolve(null)} onChange={onChange} />);
  await user.click(screen.getByRole("button", { name: "Choose a day" }));
  await screen.findByRole("dialog", { name: "Calendar: Due" });
  await waitFor(() => expect(document.activeElement?.textContent).toBe("6"));
  await user.keyboard("{ArrowRight}{ArrowDown}{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("2026-12-14");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

describe("a value edited in place", () => {
  const edit = async (onSave: (value: string) => Promise<unknown>) => {
    const user = userEvent.setup();
    renderWithWords(<EditInPlace label="E-mail" value="ana@example.org" placeholder="Add" onSave={onSave} />);
    await user.click(screen.getByRole("button", { name: "E-mail: ana@example.org. Edit" }));
    return { user, field: screen.getByRole<HTMLInputElement>("textbox", { name: "E-mail" }) };
  };

  test("is saved with Enter, marked as saved, and has the focus again", async () => {
    const save = vi.fn(() => Promise.resolve());
    const { user } = await edit(save);
    await user.keyboard("ben@example.org{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("ben@example.org");
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button"));
  });

  test("is restored with Escape", async () => {
    const save = vi.fn(() => Promise.resolve());
    const { user } = await edit(save);
    await user.keyboard("nobody{Escape}");
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "E-mail: ana@example.org. Edit" })).toBeTruthy();
  });

  test("keeps the text and says what is wrong with it when it cannot be saved", async () => {
    const problem = { field: "email", code: "components-nothing-found" };
    const { user, field } = await edit(() =>
      Promise.reject(new CallError(fakeError({ kind: "invalid", problems: [problem] }))),
    );
    await user.keyboard("ben@{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("Nothing found.");
    expect(field.value).toBe("ben@");
  });
});

describe("a combo box", () => {
  const people: Choice[] = [
    { id: "1", label: "Ana Costa" },
    { id: "2", label: "Ben Okafor" },
  ];
  const load = (text: string) =>
    Promise.resolve(people.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())));

  function Customer({
    onChange,
    onCreate,
  }: {
    onChange: (choice: Choice | null) => void;
    onCreate: (text: string) => void;
  }) {
    const [value, setValue] = useState<Choice | null>(null);
    return (
      <ComboBox
        label="Customer"
        value={value}
        onChange={(choice) => {
          onChange(choice);
          setValue(choice);
        }}
        load={load}
        onCreate={onCreate}
      />
    );
  }

  test("finds by typing and chooses with the keys", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    renderWithWords(<Customer onChange={onChange} onCreate={vi.fn()} />);
    const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Customer" });
    await user.type(field, "oka");
    await waitFor(() =>
      expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toContain("Ben Okafor"),
    );
    await user.keyboard("{Enter}");
    expect(onChange).toHaveBeenLastCalledWith(people[1]);
    expect(field.value).toBe("Ben Okafor");
  });

  test("takes nobody else when Enter comes before the answer", async () => {
    const onChange = vi.fn();
    let answer: ((choices: Choice[]) => void) | undefined;
    const slow = (text: string) =>
      text === "b" ? new Promise<Choice[]>((resolve) => (answer = resolve)) : Promise.resolve(people);
    const user = userEvent.setup();
    renderWithWords(<ComboBox label="Customer" value={null} onChange={onChange} load={slow} />);
    await user.click(screen.getByRole("combobox", { name: "Customer" }));
    await screen.findByRole("option", { name: "Ana Costa" });
    await user.keyboard("b{Enter}");
    expect(onChange).not.toHaveBeenCalled();
    answer?.([{ id: "2", label: "Ben Okafor" }]);
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ id: "2", label: "Ben Okafor" }));
  });

  test("offers to make what is not there", async () => {
    const onCreate = vi.fn();
    const user = userEvent.setup();
    renderWithWords(<Customer onChange={vi.fn()} onCreate={onCreate} />);
    await user.type(screen.getByRole("combobox", { name: "Customer" }), "Zoe");
    await user.click(await screen.findByRole("option", { name: "Create “Zoe”" }));
    expect(onCreate).toHaveBeenCalledExactlyOnceWith("Zoe");
  });
});

test("what cannot be undone needs the name, and the safe button has the focus", async () => {
  const onConfirm = vi.fn();
  const user = userEvent.setup();
  renderWithWords(
    <ConfirmDialog title="Erase Ana?" isOpen onClose={vi.fn()} verb="Erase Ana" typedName="Ana" onConfirm={onConfirm}>
      14 notes
    </ConfirmDialog>,
  );
  expect(document.activeElement?.textContent).toBe("Cancel");
  const erase = screen.getByRole<HTMLButtonElement>("button", { name: "Erase Ana" });
  expect(erase.disabled).toBe(true);
  await user.type(screen.getByRole("textbox"), "Ana");
  await user.click(erase);
  expect(onConfirm).toHaveBeenCalledOnce();
});
