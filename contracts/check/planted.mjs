// Changes that are planted into the document, to see that the checks find what they are for.

const operation = (document, path, method) => document.paths[path][method];
const schema = (document, name) => document.components.schemas[name];
const drop = (list, value) => list.splice(list.indexOf(value), 1);

/** Each would break a program that was written against the released document. */
export const breaking = {
  'an operation is gone': d => delete d.paths['/v1/stays/{id}/departure'].post,
  'a path is gone': d => delete d.paths['/v1/projects/themes'],
  'a field of an answer is gone': d => {
    delete schema(d, 'NominationView').properties.state;
    drop(schema(d, 'NominationView').required, 'state');
  },
  'a field of an answer is no longer always there': d =>
    drop(schema(d, 'AgreementView').required, 'version'),
  'a field of an answer has another type': d => {
    schema(d, 'EventView').properties.capacity = { type: 'string', description: 'Now a text' };
  },
  'a request needs a new field': d => {
    const body = schema(d, 'SubmitNomination');
    body.properties.tutor = { type: 'string', description: 'Who looks after the student' };
    body.required.push('tutor');
  },
  'a field of a request is gone': d => delete schema(d, 'CreateEvent').properties.capacity,
  'a text of a request must be shorter': d => {
    schema(d, 'OpenClient').properties.label.maxLength = 20;
  },
  'a request needs a new parameter': d =>
    operation(d, '/v1/events', 'get').parameters.push({
      name: 'season', in: 'query', required: true, schema: { type: 'string' },
    }),
  'a value of a request is gone': d => drop(schema(d, 'EventKind').enum, schema(d, 'EventKind').enum[0]),
  'an answer that callers wait for is gone': d =>
    delete operation(d, '/v1/nominations', 'post').responses['201'],
};

/** No program notices these. */
export const harmless = {
  'an operation is new': d => {
    const copy = structuredClone(operation(d, '/v1/projects/themes', 'get'));
    copy.operationId = 'projectSeasons';
    d.paths['/v1/projects/seasons'] = { get: copy };
  },
  'an answer has a new field': d => {
    schema(d, 'StayView').properties.tutor = { type: 'string', description: 'Who looks after her' };
  },
  'an answer may have a new value': d => schema(d, 'ClientCommand').enum.push('RENAME'),
  'a request may have a new field': d => {
    schema(d, 'SubmitNomination').properties.note = { type: 'string', description: 'A note' };
  },
  'a list has a new filter': d =>
    operation(d, '/v1/events', 'get').parameters.push({
      name: 'season', in: 'query', required: false, schema: { type: 'string' },
    }),
  'a text of a request may be longer': d => {
    schema(d, 'OpenClient').properties.label.maxLength = 500;
  },
  'a field of an answer is always there from now on': d =>
    schema(d, 'StayView').required.push('localReference'),
  'a field of a request may be left out from now on': d =>
    drop(schema(d, 'SubmitNomination').required, 'eqfLevel'),
  'a summary says it better': d => {
    operation(d, '/v1/events', 'get').summary = 'List events, the earliest first';
  },
  'a description says more': d => {
    schema(d, 'EventView').description = 'An event, and how it stands';
  },
  'a tag has another name': d => {
    operation(d, '/v1/events', 'get').tags = ['Calendar'];
  },
};

/** Each goes against one rule of rules.yaml, whose name it has. */
export const against = {
  'operation-description': d => delete operation(d, '/v1/events', 'get').description,
  'operation-operationId': d => delete operation(d, '/v1/events', 'get').operationId,
  'operation-operationId-unique': d => {
    operation(d, '/v1/events', 'get').operationId = operation(d, '/v1/stays', 'get').operationId;
  },
  'operation-tags': d => delete operation(d, '/v1/events', 'get').tags,
  'operation-summary': d => {
    operation(d, '/v1/events', 'get').summary = 'Lists events.';
  },
  'operation-security': d => delete operation(d, '/v1/events', 'get').security,
  'problem-answers': d => delete operation(d, '/v1/events', 'get').responses.default,
  'problem-media-type': d => {
    operation(d, '/v1/events', 'get').responses['401'].content = { 'text/plain': {} };
  },
  'paths-are-canonical': d => {
    d.paths['/v1/AllEvents'] = { get: { ...d.paths['/v1/events'].get, operationId: 'allEvents' } };
  },
  'oas3-schema': d => {
    operation(d, '/v1/events', 'get').responses = {};
  },
  'oas3-valid-media-example': d => {
    const body = operation(d, '/v1/events', 'post').requestBody.content['application/json'];
    body.example = { capacity: 'many' };
  },
  'oas3-valid-schema-example': d => {
    schema(d, 'EventView').properties.capacity.example = 'many';
  },
  'schema-description': d => delete schema(d, 'EventView').description,
  'property-description': d => delete schema(d, 'NominationView').properties.agreementId.description,
  'property-example': d => delete schema(d, 'EventView').properties.capacity.examples,
  'parameter-description': d =>
    delete operation(d, '/v1/events', 'get').parameters.find(p => p.name === 'host').description,
  'parameter-example': d =>
    delete operation(d, '/v1/events', 'get').parameters.find(p => p.name === 'number').example,
  'header-description': d =>
    delete operation(d, '/v1/events', 'post').responses['201'].headers.Location.description,
  'open-operation': d => {
    operation(d, '/oauth2/token', 'post').security = [{ oauth2: [] }];
  },
  'open-operation-answers': d => delete operation(d, '/.well-known/jwks.json', 'get').responses.default,
};

const message = (document, type) => document.components.messages[`org.caspian.${type}.v1`].payload;

/** Each would break a program that reads messages as they were released. */
export const breakingMessages = {
  'a message is gone': d => {
    const type = 'org.caspian.mobility.stay.arrived.v1';
    delete d.channels['caspian.mobility.stay.v1'].messages[type];
    delete d.components.messages[type];
  },
  'a message is on another topic': d => {
    d.channels['caspian.mobility.visit.v1'] = d.channels['caspian.mobility.stay.v1'];
    delete d.channels['caspian.mobility.stay.v1'];
  },
  'a field that may be absent is gone': d =>
    delete message(d, 'members.institution.created').properties.ror,
  'a field has another name': d => {
    const data = message(d, 'members.institution.suspended');
    data.properties.forbidden = data.properties.effects;
    delete data.properties.effects;
    data.required = data.required.map(name => (name === 'effects' ? 'forbidden' : name));
  },
  'a field is no longer always there': d =>
    drop(message(d, 'members.institution.updated').required, 'membership'),
  'a field has another type': d => {
    message(d, 'mobility.nomination.submitted').properties.eqfLevel.type = 'string';
  },
  'an id is no longer a UUID': d =>
    delete message(d, 'mobility.stay.planned').properties.receiving.format,
  'a number has another form': d => {
    message(d, 'events.event.created').properties.number.pattern = '^[0-9]+$';
  },
  'a number may be larger': d => {
    message(d, 'mobility.nomination.accepted').properties.eqfLevel.maximum = 9;
  },
  'a list may be empty': d => delete message(d, 'mobility.agreement.approved').properties.parties.minItems,
  'a field inside of a list is gone': d => {
    const { items } = message(d, 'projects.project.submitted').properties.partners;
    delete items.properties.state;
    drop(items.required, 'state');
  },
  'a header is no longer always there': d =>
    drop(d.components.schemas.CloudEvent.required, 'ce_subject'),
  'a keyword that is not compared': d => {
    message(d, 'events.event.updated').anyOf = [{ required: ['id'] }];
  },
};

/** Readers do not notice these. */
export const harmlessMessages = {
  'a message is new': d => {
    const type = 'org.caspian.mobility.stay.prolonged.v1';
    const planned = 'org.caspian.mobility.stay.planned.v1';
    d.components.messages[type] = structuredClone(d.components.messages[planned]);
    d.channels['caspian.mobility.stay.v1'].messages[type] = { $ref: `#/components/messages/${type}` };
  },
  'a topic is new': d => {
    d.channels['caspian.mobility.visit.v1'] = { address: 'caspian.mobility.visit.v1', messages: {} };
  },
  'a field is new': d => {
    message(d, 'mobility.stay.planned').properties.tutor = { type: 'string' };
  },
  'a field is new and always there': d => {
    const data = message(d, 'events.registration.confirmed');
    data.properties.seat = { type: 'integer' };
    data.required.push('seat');
  },
  'a field is always there from now on': d =>
    message(d, 'mobility.nomination.submitted').required.push('kind'),
  'a text has a form from now on': d => {
    message(d, 'members.institution.created').properties.timeZone.pattern = '^[A-Z]';
  },
  'a list is never empty from now on': d => {
    message(d, 'members.institution.suspended').properties.effects.minItems = 1;
  },
  'a description says more': d => {
    message(d, 'projects.project.created').description = 'Sent when a project was begun, by anybody.';
  },
  'a header is new': d => {
    d.components.schemas.CloudEvent.properties.ce_sequence = { type: 'string' };
  },
};

/** A closed list, which no message has yet: neither a word less nor a word more. */
export const lists = {
  before: d => {
    message(d, 'events.event.created').properties.state.enum = ['DRAFT', 'OPEN'];
  },
  breaking: {
    'a word of a closed list is gone': d => {
      message(d, 'events.event.created').properties.state.enum = ['DRAFT'];
    },
    'a closed list has a new word': d => {
      message(d, 'events.event.created').properties.state.enum = ['DRAFT', 'OPEN', 'FULL'];
    },
    'a closed list is open': d => delete message(d, 'events.event.created').properties.state.enum,
  },
};
