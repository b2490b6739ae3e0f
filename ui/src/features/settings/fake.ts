import type { FakeCommand } from "~/ipc/fake";

let isSafe = false;

export const fakeCommands: Record<string, FakeCommand> = {
  safe_graphics: () => isSafe,
  save_safe_graphics: ({ on }) => {
    isSafe = on === true;
    return null;
  },
};
