package org.caspian.platform.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fails a class of Quarkus tests after which a message was found that is not as agreed. */
public final class MessagesInEveryTest implements QuarkusTestAfterAllCallback {

  @Override
  public void afterAll(QuarkusTestContext context) {
    List<String> faults =
        ConfigProvider.getConfig()
            .getOptionalValue("quarkus.application.name", String.class)
            .map(MessagesSent::faultsOf)
            .orElse(List.of());
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "Messages that are not as the contracts say:\n" + String.join("\n", faults));
    }
  }
}
