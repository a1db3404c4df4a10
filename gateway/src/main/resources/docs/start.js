// The viewer fills in the example of each parameter, and no list has anything that meets all its
// filters; what need not be given is left for the reader to fill in.
const withoutFilters = (document) => {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      for (const parameter of operation.parameters ?? []) {
        if (!parameter.required) {
          delete parameter.example;
          delete parameter.examples;
          delete parameter.schema?.example;
          delete parameter.schema?.examples;
        }
      }
    }
  }
  return document;
};

SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  showExtensions: false,
  // The viewer would otherwise send the document's address to a validator on the internet.
  validatorUrl: null,
  // The platform may have a second name, an address in the own network: token and calls go to where
  // this page came from, which is all that it may talk to.
  requestInterceptor: (request) => {
    const asked = new URL(request.url, location.href);
    request.url = location.origin + asked.pathname + asked.search;
    return request;
  },
  responseInterceptor: (response) => {
    if (new URL(response.url, location.href).pathname === "/openapi.json") {
      response.text = JSON.stringify(withoutFilters(JSON.parse(response.text)));
    }
    return response;
  },
});
