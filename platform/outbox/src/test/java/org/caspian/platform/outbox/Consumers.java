package org.caspian.platform.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.consumer.Consumer;

/** Kafka's consumers, to which something happens at one of their calls. */
final class Consumers {

  private Consumers() {}

  /** The real one, but for what is done before each call of a method; it may throw instead. */
  @SuppressWarnings("unchecked")
  static Consumer<byte[], byte[]> before(
      String call, Consumer<byte[], byte[]> real, Runnable action) {
    return (Consumer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Consumers.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(call)) {
                action.run();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
