import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { AppError } from "./bindings";

/** The way to the core: Tauri in the window, a fake in tests and in the browser preview. */
export interface Transport {
  invoke: (command: string, args?: Record<string, unknown>) => Promise<unknown>;
  /** Answers with a function that stops listening. */
  listen: (event: string, heard: (payload: unknown) => void) => Promise<() => void>;
}

const tauri: Transport = {
  invoke: (command, args) => invoke(command, args),
  listen: (event, heard) =>
    listen(event, (message) => {
      heard(message.payload);
    }),
};

let transport = tauri;

/** Puts a fake core in the place of Tauri. Tests and the browser preview only. */
export function connectTransport(other: Transport): void {
  transport = other;
}

/** What every command rejects with. The words for it come from `useWords().error(…)`. */
export class CallError extends Error {
  override readonly name = "CallError";

  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** Calls one command of the core. Feature code uses the typed `commands` of the bindings instead. */
export async function call<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    return (await transport.invoke(command, args)) as Answer;
  } catch (thrown) {
    throw new CallError(appErrorFrom(thrown));
  }
}

/** Listens to an event of the shell. Answers with a function that stops listening. */
export function listenTo(event: string, heard: (payload: unknown) => void): Promise<() => void> {
  return transport.listen(event, heard);
}

/** Reads whatever was thrown as an `AppError`; what is not one is a fault of ours. */
export function appErrorFrom(thrown: unknown): AppError {
  if (thrown instanceof CallError) return thrown.error;
  if (isAppError(thrown)) return thrown;
  return {
    kind: "internal",
    code: "internal",
    args: {},
    problems: [],
    incident: null,
    details: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}

function isAppError(value: unknown): value is AppError {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "code" in value &&
    typeof value.code === "string" &&
    "problems" in value &&
    Array.isArray(value.problems)
  );
}
