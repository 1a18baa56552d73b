import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkpointWhenQuiet } from "../../src/http/checkpoint-when-quiet.js";
import { editProject } from "../../src/project/actions.js";
import { closeProject, initProject } from "../../src/project/project.js";
import type { Store } from "../../src/store/open.js";

describe("checkpoints of a server", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function server() {
    const app = fastify();
    const checkpoint = vi.fn();
    checkpointWhenQuiet(app, { checkpoint } as unknown as Store, 1000);
    app.get("/", async () => "read");
    app.post("/", async () => "written");
    await app.ready();
    return { app, checkpoint };
  }

  it("come once after a write, when nobody has asked for a while", async () => {
    const { app, checkpoint } = await server();
    await app.inject({ method: "POST", url: "/" });
    vi.advanceTimersByTime(900);
    await app.inject({ method: "GET", url: "/" });
    vi.advanceTimersByTime(900);
    expect(checkpoint).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    vi.advanceTimersByTime(5000);
    expect(checkpoint).toHaveBeenCalledTimes(1);
    await app.close();
  });

  it("do not come where nothing was written, or after the end", async () => {
    const { app, checkpoint } = await server();
    await app.inject({ method: "GET", url: "/" });
    vi.advanceTimersByTime(5000);
    await app.inject({ method: "POST", url: "/" });
    await app.close();
    vi.advanceTimersByTime(5000);
    expect(checkpoint).not.toHaveBeenCalled();
  });
});

describe("a checkpoint", () => {
  it("carries what was written over from the journal into the file", () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-checkpoint-"));
    const path = join(folder, "a.parley");
    const project = initProject(path, { name: "before" });
    editProject(project, { name: "carried over" });
    const isInFile = () => readFileSync(path).includes("carried over");
    expect(isInFile()).toBe(false);
    project.store.checkpoint();
    expect(isInFile()).toBe(true);
    closeProject(project);
    rmSync(folder, { recursive: true });
  });
});
