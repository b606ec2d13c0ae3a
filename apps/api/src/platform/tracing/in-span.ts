import { SpanStatusCode, trace, type Attributes } from "@opentelemetry/api";

const tracer = trace.getTracer("magokoro");

/** Whether anybody collects: even spans that go nowhere cost a list a fifth of its rate. */
let isTracing = false;

export const isTracingOn = (): boolean => isTracing;

export function turnTracingOn(): void {
  isTracing = true;
}

/**
 * Runs the work as one span of the trace in force; without a collector there are none. Names and
 * attributes carry no personal data: statements without parameters, people by number.
 */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  if (!isTracing) return work();
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The message may quote what somebody typed; the kind of error does not.
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.name : "unknown",
      });
      throw error;
    } finally {
      span.end();
    }
  });
}
