package org.caspian.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.caspian.gateway.proxy.HeadDeadlines;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

  private Main() {}

  /** Starts the gateway and waits for its end. */
  public static void main(String... arguments) {
    // The framework would answer a path that java.net.URI does not take with a bare 400, before
    // anything of ours; the front door refuses more than that, in a problem document.
    System.setProperty("vertx.disableURIValidation", "true");
    HeadDeadlines.switchOn();
    Quarkus.run(arguments);
  }
}
