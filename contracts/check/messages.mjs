// What would break programs that read the messages of a released AsyncAPI document, in a later one.
// They tolerate what is new, and build on what was always there: so a schema may promise more than
// it did, and never less. A keyword that is not known here is a finding, not passed over.

const WORDS = ['$schema', 'title', 'description', 'examples', 'deprecated'];
const EXACT = ['type', 'format', 'pattern', 'const', 'uniqueItems'];
const LEAST = ['minimum', 'minLength', 'minItems', 'minProperties'];
const MOST = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];
const PARTS = ['items', 'additionalProperties', 'propertyNames'];
const KNOWN = [...WORDS, ...EXACT, ...LEAST, ...MOST, ...PARTS, 'properties', 'required', 'enum'];

/** Sentences that say where and how; none if no reader breaks. */
export function breaksReaders(before, after) {
  const found = [];
  for (const [topic, channel] of Object.entries(before.channels)) {
    for (const type of Object.keys(channel.messages)) {
      if (!after.channels[topic]?.messages[type]) {
        found.push(`${type} is no longer on ${topic}`);
      }
    }
  }
  for (const [type, message] of Object.entries(before.components.messages)) {
    const later = after.components.messages[type];
    if (later) {
      compare(type, message.payload, later.payload, found);
      compare(`${type}, key`, message.bindings.kafka.key, later.bindings.kafka.key, found);
    }
  }
  const headers = document => document.components.schemas.CloudEvent;
  compare('headers', headers(before), headers(after), found);
  return found;
}

function compare(place, before, after, found) {
  const tell = words => found.push(`${place} ${words}`);
  for (const keyword of [...Object.keys(before), ...Object.keys(after)]) {
    if (!KNOWN.includes(keyword)) {
      tell(`has the keyword ${keyword}, which cannot be compared`);
    }
  }
  for (const keyword of EXACT) {
    if (keyword in before && !isAsGood(before[keyword], after[keyword])) {
      tell(`had the ${keyword} ${before[keyword]} and has ${after[keyword]}`);
    }
  }
  for (const keyword of LEAST) {
    if (keyword in before && !(after[keyword] >= before[keyword])) {
      tell(`may be below the ${keyword} ${before[keyword]}`);
    }
  }
  for (const keyword of MOST) {
    if (keyword in before && !(after[keyword] <= before[keyword])) {
      tell(`may be above the ${keyword} ${before[keyword]}`);
    }
  }
  if (before.enum && String(before.enum) !== String(after.enum)) {
    tell(`was one of ${before.enum} and is one of ${after.enum}`);
  }
  for (const name of before.required ?? []) {
    if (!after.required?.includes(name)) {
      tell(`may come without ${name}`);
    }
  }
  for (const [name, member] of Object.entries(before.properties ?? {})) {
    if (after.properties?.[name]) {
      compare(`${place}/${name}`, member, after.properties[name], found);
    } else {
      tell(`has no ${name}`);
    }
  }
  for (const part of PARTS) {
    if (before[part] && after[part]) {
      compare(`${place}/${part}`, before[part], after[part], found);
    } else if (before[part]) {
      tell(`says nothing of its ${part}`);
    }
  }
}

/** Who reads numbers reads integers. */
function isAsGood(before, after) {
  return before === after || (before === 'number' && after === 'integer');
}
