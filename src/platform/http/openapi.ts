import { z } from 'zod';
import type { Program } from '../program.ts';
import type { Operation } from '../universal/contract.ts';

type Json = Record<string, unknown>;

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json;
  return schema;
};

const problemReply = {
  description: 'What went wrong, in a sentence (RFC 9457).',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              properties: { path: { type: 'string' }, sentence: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

function queryParameters(input: Json): Json[] {
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }));
}

const idempotency = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent twice with one key, a change happens once and answers the same.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

function pathOf(name: string, operation: Operation): Json {
  const input = schemaOf(operation.input, 'input');
  const [slice] = name.split('.');
  const shared = {
    operationId: name,
    summary: operation.does,
    tags: [slice],
    security: operation.who === 'anyone' ? [] : [{ session: [] }],
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(operation.output, 'output') } },
      },
      default: problemReply,
    },
  };
  if (operation.kind === 'read') return { get: { ...shared, parameters: queryParameters(input) } };
  return {
    post: {
      ...shared,
      parameters: [idempotency],
      requestBody: { required: true, content: { 'application/json': { schema: input } } },
    },
  };
}

/** OpenAPI 3.1 of every operation, made from the contracts. */
export function openApiOf(program: Program): Json {
  const paths = [...program.operations].map(([name, { operation }]) => [
    `/api/${name.replace('.', '/')}`,
    pathOf(name, operation),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Groundswell',
      version: '1',
      description:
        'Every operation of the product. Sign in first; the session travels as a cookie.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: program.baseUrl }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'groundswell.session_token' },
      },
    },
    paths: Object.fromEntries(paths),
  };
}
