package org.caspian.events;

import io.quarkus.test.common.QuarkusTestResource;
import org.caspian.platform.testkit.CaspianServers;

/** One database, broker and issuer for all tests of the module, and so one application. */
@QuarkusTestResource(CaspianServers.class)
final class EventsServers {

  private EventsServers() {}
}
