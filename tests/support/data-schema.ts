import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * Validates against a JSON Schema, as a program that reads the data files would.
 * @param schema the text of `data/schema.json`
 * @returns what of a value does not fit, in words
 */
export function dataSchemaProblems(schema: string): (value: unknown) => readonly string[] {
  const date = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
  const ajv = new Ajv2020({ allErrors: true, formats: { date, uri: (text: string) => URL.canParse(text) } });
  const validate = ajv.compile(JSON.parse(schema) as object);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
