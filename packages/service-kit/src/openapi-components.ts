import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';

type TransformObject = typeof jsonSchemaTransformObject;

/**
 * Schemas with an id become named components of the OpenAPI document. The library makes each one twice, as input and as output; what
 * nothing refers to is left out.
 */
export const namedComponents: TransformObject = (documents) => {
  const document = jsonSchemaTransformObject(documents);
  const { schemas = {} } = 'components' in document ? (document.components ?? {}) : {};
  for (;;) {
    const text = JSON.stringify(document);
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    if (unused.length === 0) return document;
    for (const name of unused) delete schemas[name];
  }
};
