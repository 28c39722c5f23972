import type { Criterion } from '../criteria/model';
import type { CustomerRef, PersonRef, Task } from '../work';

export const READ_SURVEYS = 'crm.surveys.read';
export const WRITE_SURVEYS = 'crm.surveys.write';
export const ANSWER_SURVEYS = 'crm.surveys.answer';

export const METHODS = [
  'mail',
  'phone',
  'online',
  'face-to-face',
  'interview',
  'focus-group',
] as const;
export const STAGES = ['goal', 'design', 'collect', 'analyse', 'apply'] as const;
export type Stage = (typeof STAGES)[number];
export const QUESTION_KINDS = [
  'choice',
  'choices',
  'scale-5',
  'scale-10',
  'number',
  'text',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Question {
  id: string;
  kind: QuestionKind;
  text: string;
  required: boolean;
  choices: string[];
}

/** A survey in a list. */
export interface SurveySummary {
  id: string;
  title: string;
  method: (typeof METHODS)[number];
  responsible: PersonRef;
  stage: Stage;
  responses: number;
  createdAt: string;
}

export interface Survey extends SurveySummary {
  goal: string | null;
  reason: string | null;
  /** Null also when it is withheld. */
  criterion: Criterion | null;
  /** Whether it asks for what the reader may not read. */
  withheld: boolean;
  conclusion: string | null;
  questions: Question[];
  version: number;
}

/** Somebody who is to be asked. */
export interface Asked {
  id: string;
  name: string;
  /** Whether they agree to be asked for research in the survey's way. */
  consent: 'given' | 'withdrawn' | 'none';
  answeredAt: string | null;
}

/** What is done about what was found. */
export interface Measure {
  /** Of its task. */
  id: string;
  what: string;
  who: PersonRef;
  dueAt: string | null;
  overdue: boolean;
  state: Task['state'];
}

/** That somebody answered. */
export interface Response {
  id: string;
  customer: CustomerRef | null;
  externalId: string | null;
  at: string;
  by: PersonRef | null;
}

/** What the answers to a question say. */
export interface Result {
  question: Question;
  answered: number;
  parts: { value: string; count: number }[];
  mean: number | null;
  least: number | null;
  most: number | null;
}

/** What somebody wrote. */
export interface Written {
  id: string;
  customer: CustomerRef | null;
  at: string;
  text: string;
}

export const SCALES: Partial<Record<QuestionKind, [number, number]>> = {
  'scale-5': [1, 5],
  'scale-10': [0, 10],
};

/** Ways in which people are asked in person: who answers then agrees to it there. */
const IN_PERSON: readonly Survey['method'][] = ['face-to-face', 'interview', 'focus-group'];

/** Whether an answer of somebody is asked for: not in a way that they do not want. */
export function mayAsk({ method }: Survey, { consent }: Asked): boolean {
  return consent !== 'withdrawn' || IN_PERSON.includes(method);
}

/** Whether a question is answered by choices. */
export function choosing(kind: QuestionKind | undefined): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** The stage that follows, if any. */
export function nextOf(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) + 1];
}
