import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { ChosenFile } from "~/ipc/bindings";
import type { Feature } from "./feature";
import { useDropTarget } from "./FileDrop";

test("a page that takes files gets them all, by token", async () => {
  const taken: ChosenFile[] = [];
  function RecordPage() {
    useDropTarget("Add to Ana Costa", (files) => taken.push(...files));
    return <p>a record</p>;
  }
  const record: Feature = {
    routes: [
      {
        path: "/record",
        title: "contacts-title",
        screen: "contact",
        load: () => Promise.resolve({ default: RecordPage }),
      },
    ],
    receiver: {
      label: "importing-drop",
      refusal: "importing-drop-refused",
      oneAtATime: "importing-drop-one",
      run: () => expect.unreachable("the page comes first"),
    },
  };
  const { core } = renderApp([record], "/record");
  await screen.findByText("a record");
  core.send("dragged", { count: 1, importable: false });
  expect(await screen.findByText("Add to Ana Costa")).toBeDefined();
  core.send("dragged", null);
  await waitFor(() => expect(screen.queryByText("Add to Ana Costa")).toBeNull());
  const file = { token: "f00d", name: "x-ray.png", size: 5 };
  core.send("dropped", { files: [{ file, importable: false }], refused: [] });
  expect(taken).toEqual([file]);
});
