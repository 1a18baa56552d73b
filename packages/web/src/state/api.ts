/** The one place that talks to the server: addresses, token, revisions, and problems in three sentences. */
import type { ProblemView } from "@parley/core";
import i18next from "i18next";
import { uiLanguage } from "../i18n/words.js";
import { joinList } from "./address.js";

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** A problem the server reported, or that kept us from asking it. */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly problem: ProblemView;
  constructor(problem: ProblemView) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Address of a resource; empty values are left out, lists are joined by commas. */
export function apiAddress(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    if (typeof value === "boolean") {
      if (value) params.set(name, "1");
      continue;
    }
    const text = typeof value === "object" ? joinList(value) : String(value);
    if (text !== "") params.set(name, text);
  }
  const search = params.toString();
  return `/api/v1/${path}${search === "" ? "" : `?${search}`}`;
}

/** Reads a resource. */
export async function ask<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>(apiAddress(path, query), signal === undefined ? {} : { signal });
}

export interface Sending {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly form?: FormData;
  /** Revision the writer saw; a newer one on the server is an edit clash. */
  readonly revision?: number;
  readonly query?: Query;
}

/**
 * Writes with the token that the server put into the page. A server that was started anew has another token: the page
 * asks for it and writes once more, so that nobody has to reload in the middle of a form.
 */
export async function send<Answer>(path: string, sending: Sending): Promise<Answer> {
  try {
    return await sendOnce<Answer>(path, sending);
  } catch (failure) {
    const isOldToken = failure instanceof RequestProblem && failure.problem.code === "TOKEN_MISSING";
    if (!isOldToken || !(await renewToken())) throw failure;
    return sendOnce<Answer>(path, sending);
  }
}

/** Takes the token of the server that runs now into the page; false when it is the same as before. */
async function renewToken(): Promise<boolean> {
  const start = await fetch("/", { cache: "no-store" }).then((response) => response.text());
  const token = new DOMParser()
    .parseFromString(start, "text/html")
    .querySelector(TOKEN)
    ?.getAttribute("content");
  const own = document.querySelector<HTMLMetaElement>(TOKEN);
  if (own === null || typeof token !== "string" || token === own.content) return false;
  own.content = token;
  return true;
}

const TOKEN = 'meta[name="parley-token"]';

async function sendOnce<Answer>(path: string, sending: Sending): Promise<Answer> {
  const headers: Record<string, string> = { "X-Parley-Token": pageToken() };
  if (sending.body !== undefined) headers["Content-Type"] = "application/json";
  if (sending.revision !== undefined) headers["If-Match"] = `"${sending.revision}"`;
  const body = sending.form ?? (sending.body === undefined ? null : JSON.stringify(sending.body));
  return request<Answer>(apiAddress(path, sending.query), { method: sending.method, headers, body });
}

export function pageToken(): string {
  return document.querySelector<HTMLMetaElement>(TOKEN)?.content ?? "";
}

async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set("Accept", "application/json");
  headers.set("Accept-Language", uiLanguage());
  let response: Response;
  try {
    response = await fetch(address, { ...init, headers });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new RequestProblem(ownProblem("SERVER_UNREACHABLE", address));
  }
  const text = await response.text();
  const answer = parsed(text);
  if (response.ok) {
    if (answer === undefined && text !== "")
      throw new RequestProblem(ownProblem("ANSWER_UNREADABLE", address));
    return answer as Answer;
  }
  throw new RequestProblem(
    isProblem(answer) ? answer : ownProblem("ANSWER_UNREADABLE", address, response.status),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is ProblemView {
  return typeof value === "object" && value !== null && "code" in value && "title" in value;
}

/** Problems that arise on this side of the wire, in the words of the pages. */
export function ownProblem(code: string, where: string, status = 0): ProblemView {
  return {
    type: "about:blank",
    code,
    status,
    title: i18next.t(`frame:problem.${code}.what`),
    detail: i18next.t(`frame:problem.${code}.what`),
    where: i18next.t(`frame:problem.${code}.where`, { where }),
    next: i18next.t(`frame:problem.${code}.next`),
    details: {},
  };
}

/** The problem behind any failure, for display. */
export function problemOf(failure: unknown): ProblemView {
  if (failure instanceof RequestProblem) return failure.problem;
  const shown = failure instanceof Error ? failure.message : String(failure);
  return { ...ownProblem("PAGE_BUG", shown.slice(0, 80)), details: { message: shown } };
}
