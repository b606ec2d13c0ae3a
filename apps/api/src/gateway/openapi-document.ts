import { failureSchema, pageMetaSchema } from "@magokoro/contract/core/envelope";
import { documentedErrors, type AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { ERROR_STATUS } from "@magokoro/contract/core/error-codes";
import { z } from "zod";

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return rest;
};

const content = (schema: Json): Json => ({ "application/json": { schema } });

/** OpenAPI 3.1, made from the descriptors alone: what is not described is not mounted either. */
export function openApiDocument(endpoints: readonly AnyEndpoint[], serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "まごころサポート API",
      version: "1.0.0",
      description: "Times are ISO 8601; days are Asia/Tokyo; money is whole yen.",
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: {
        Failure: jsonSchema(failureSchema, "output"),
        PageMeta: jsonSchema(pageMetaSchema, "output"),
      },
    },
  };
}

function operation(endpoint: AnyEndpoint): Json {
  const isPublic = endpoint.access === "public";
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    security: isPublic ? [] : [{ bearer: [] }],
    ...(endpoint.access !== "public" && {
      "x-permission": endpoint.access.permission,
      "x-roles": endpoint.access.roles,
    }),
    parameters: [
      ...parametersIn("path", endpoint.params),
      ...parametersIn("query", endpoint.query),
      ...headersOf(endpoint),
    ],
    ...(endpoint.body && {
      requestBody: { required: true, content: content(jsonSchema(endpoint.body, "input")) },
    }),
    responses: { [endpoint.status ?? 200]: success(endpoint), ...failures(endpoint) },
  };
}

function parametersIn(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function headersOf(endpoint: AnyEndpoint): Json[] {
  if (endpoint.method === "GET" || endpoint.access === "public") return [];
  const header = (name: string, schema: Json) => ({ name, in: "header", required: false, schema });
  return [
    ...(endpoint.hasSecretAnswer
      ? []
      : [header("Idempotency-Key", { type: "string", minLength: 8, maxLength: 64 })]),
    ...(endpoint.access.needsStepUp ? [header("X-Step-Up", { type: "string" })] : []),
  ];
}

function success(endpoint: AnyEndpoint): Json {
  const properties: Json = {
    success: { const: true },
    data: jsonSchema(endpoint.response, "output"),
    ...(endpoint.paged && { meta: { $ref: "#/components/schemas/PageMeta" } }),
    timestamp: { type: "string", format: "date-time" },
  };
  const schema = { type: "object", properties, required: Object.keys(properties) };
  return { description: endpoint.summary, content: content(schema) };
}

function failures(endpoint: AnyEndpoint): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of documentedErrors(endpoint)) {
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code]);
  }
  const schema = { $ref: "#/components/schemas/Failure" };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(", "), content: content(schema) },
    ]),
  );
}
