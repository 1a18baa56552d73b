import { expect, it, vi } from "vitest";
import { noteRevision, takeEvent } from "../../src/state/live.js";

it("refreshes for the changes of others and not for the echo of its own", () => {
  const refresh = vi.fn();
  noteRevision(7);
  takeEvent('{"type":"changed","revision":7}', refresh);
  expect(refresh).not.toHaveBeenCalled();
  takeEvent('{"type":"changed","revision":8}', refresh);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it.each(["null", "3", '{"type":"unknown"}', '{"type":"changed"}'])("passes over %s", (text) => {
  const refresh = vi.fn();
  takeEvent(text, refresh);
  expect(refresh).not.toHaveBeenCalled();
});
