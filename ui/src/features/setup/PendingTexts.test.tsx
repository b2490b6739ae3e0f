import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Feature } from "~/app/feature";
import { Page } from "~/app/Page";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";

const work: Feature = {
  routes: [
    {
      path: "/",
      title: "components-columns",
      screen: "home",
      load: () => Promise.resolve({ default: () => <Page>the day's work</Page> }),
    },
    {
      path: "/export",
      title: "components-filter",
      screen: "export",
      isOpenBeforeAgreement: true,
      load: () => Promise.resolve({ default: () => <Page>the way out</Page> }),
    },
  ],
};

function withNewTerms() {
  const text = { kind: "terms", version: "2", sha256: "ab", title: "Terms", sections: [] };
  let pending = [text];
  return {
    pending_texts: () => pending,
    accept_texts: () => {
      pending = [];
      return null;
    },
  };
}

test("a changed text stands before the day's work until it is accepted, once", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature, work], "/", withNewTerms());
  expect(await screen.findByRole("heading", { level: 1, name: "Before you go on" })).toBeDefined();
  expect(screen.queryByText("the day's work")).toBeNull();
  const accept = screen.getByRole("button", { name: "Accept and go on" });
  expect(accept.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /accept the terms/ }));
  await user.click(accept);
  await waitFor(() => expect(core.calls.some(({ command }) => command === "accept_texts")).toBe(true));
  core.announce(["account"]);
  expect(await screen.findByText("the day's work")).toBeDefined();
});

test("taking everything out stays possible without accepting", async () => {
  const user = userEvent.setup();
  renderApp([feature, work], "/", withNewTerms());
  await user.click(await screen.findByRole("button", { name: "Export everything" }));
  expect(await screen.findByText("the way out")).toBeDefined();
});
