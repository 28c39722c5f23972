import { text } from './language';

export interface FieldError {
  field: string;
  code: string;
  detail: string;
}

/** The body of an `application/problem+json` answer. */
export interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: FieldError[];
  /** The id of what is there already, when that is why. */
  existing?: string;
  /** What is stored in place of the version that was changed. */
  current?: unknown;
  requestId?: string;
}

/** A call that failed, in words that a person can read; never a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly existing: string | undefined;
  readonly current: unknown;
  readonly requestId: string | undefined;

  constructor(status: number, body: ProblemBody) {
    const words = wordsOf(status);
    super(body.detail ?? body.title ?? words.detail);
    this.status = status;
    this.code = body.code ?? words.code;
    this.title = body.title ?? words.title;
    this.detail = body.detail ?? words.detail;
    this.errors = body.errors ?? [];
    this.existing = body.existing;
    this.current = body.current;
    this.requestId = body.requestId;
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = (response.headers.get('Content-Type') ?? '').includes('json');
    const body = isProblem ? await response.json().catch(() => ({})) : {};
    return new Problem(response.status, body as ProblemBody);
  }

  /** Anything that was thrown, as a problem. */
  static from(fault: unknown): Problem {
    if (fault instanceof Problem) return fault;
    console.error(fault);
    return new Problem(-1, {});
  }
}

function wordsOf(status: number): { code: string; title: string; detail: string } {
  const kind =
    status === 0
      ? 'network'
      : status === 503 || status === 504 || status === 502
        ? 'busy'
        : status === 404
          ? 'unknown'
          : status === 403
            ? 'forbidden'
            : 'unexpected';
  return {
    code: `console.${kind}`,
    title: text('sdk', `problem.${kind}.title`),
    detail: text('sdk', `problem.${kind}.detail`),
  };
}

export function isAborted(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'AbortError';
}
