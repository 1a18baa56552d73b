/** A problem in three parts, at the place where it arose: what happened, where, what to do next. */
import type { ProblemView } from "@parley/core";
import type { ReactNode } from "react";
import { problemOf } from "../state/api.js";

export interface ProblemProps {
  readonly failure: unknown;
  /** The button that does the next step. */
  readonly children?: ReactNode;
}

export function Problem({ failure, children }: ProblemProps) {
  const problem = problemOf(failure);
  return (
    <div className="err" role="alert">
      <ProblemWords problem={problem} />
      <div className="do">
        {children}
        <span className="code">{problem.code}</span>
      </div>
    </div>
  );
}

export function ProblemWords({ problem }: { readonly problem: ProblemView }) {
  return (
    <p>
      <b>{problem.title}</b> {problem.where} <span className="nx">{problem.next}</span>
    </p>
  );
}
