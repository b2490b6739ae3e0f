import type { RecipientForm } from "~/ipc/bindings";

export const nobody: RecipientForm = { name: "", country: "", purpose: "" };
