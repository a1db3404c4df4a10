SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  showExtensions: false,
  // The viewer would otherwise send the document's address to a validator on the internet.
  validatorUrl: null,
});
