import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Problem } from '../problem';
import { ProblemNote } from './ProblemNote';

interface State {
  fault?: unknown;
}

/** Keeps a fault in one part of a page from taking the others with it. */
export class Guard extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(fault: unknown): State {
    return { fault };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children;
    const problem = this.state.fault instanceof Problem ? this.state.fault : new Problem(-1, {});
    return <ProblemNote problem={problem} onRetry={() => this.setState({ fault: undefined })} />;
  }
}
