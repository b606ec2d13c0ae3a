import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { turnTracingOn } from "./in-span";

interface TracingOptions {
  /** Base address of an OTLP/HTTP collector, e.g. `http://127.0.0.1:4318`; none means no tracing. */
  endpoint: string | undefined;
  service: "magokoro-api" | "magokoro-worker";
}

/** Sends spans in batches; a collector that does not answer loses traces, never requests. */
export function startTracing({ endpoint, service }: TracingOptions): { stop(): Promise<void> } {
  if (!endpoint) return { stop: () => Promise.resolve() };
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    timeoutMillis: 5_000,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  turnTracingOn();
  return { stop: () => provider.shutdown() };
}
