package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The authorization server's name, and the addresses that follow from it. */
@ApplicationScoped
public class Issuer {

  private final String identifier;
  private final String base;

  Issuer(@ConfigProperty(name = "caspian.issuer") String identifier) {
    this.identifier = identifier;
    this.base =
        identifier.endsWith("/") ? identifier.substring(0, identifier.length() - 1) : identifier;
  }

  /** The issuer identifier (RFC 8414), which tokens and metadata repeat byte for byte. */
  String identifier() {
    return identifier;
  }

  /** The public address of a path of the gateway. */
  public String address(String path) {
    return base + path;
  }
}
