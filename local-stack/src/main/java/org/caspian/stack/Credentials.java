package org.caspian.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What {@code credentials.json} holds: the API clients that were made for trying the platform out.
 *
 * @param issuer the gateway's address
 * @param clients one for the secretariat and one for each of three universities
 */
record Credentials(URI issuer, List<Client> clients) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String NONE_YET = "There are no clients yet: ./caspian up";

  /**
   * An API client.
   *
   * @param name whose it is, for people
   * @param clientId the client_id of token requests
   * @param clientSecret the client_secret of token requests
   * @param institution whom it speaks for; null for the secretariat
   * @param roles the roles in its tokens
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Client(
      String name,
      @JsonProperty("client_id") String clientId,
      @JsonProperty("client_secret") String clientSecret,
      UUID institution,
      List<String> roles) {

    @Override
    public String toString() {
      return "Client[" + name + ", " + clientId + "]";
    }
  }

  static Optional<Credentials> read(Home home) {
    if (!Files.exists(home.credentials())) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(home.credentials().toFile(), Credentials.class));
    } catch (IOException failure) {
      throw new StackException(
          "%s is damaged: %s".formatted(home.credentials(), failure.getMessage()), failure);
    }
  }

  /**
   * The credentials of a platform that is to have some.
   *
   * @throws StackException when they are not made yet, or lost
   */
  static Credentials required(Home home) {
    return read(home)
        .orElseThrow(
            () -> Files.exists(home.prepared()) ? lost(home) : new StackException(NONE_YET));
  }

  private static StackException lost(Home home) {
    return new StackException(
        "%s is gone, and the universities' secrets in it are stored nowhere else."
                .formatted(home.credentials())
            + " Restore it from a copy. Or begin anew, with new clients and without the data:"
            + " ./caspian reset");
  }

  /** The same for a platform that has moved to another port. */
  Credentials at(URI address, Home home) {
    if (issuer.equals(address)) {
      return this;
    }
    Credentials moved = new Credentials(address, clients);
    moved.write(home);
    return moved;
  }

  Credentials with(Client client) {
    List<Client> more = new ArrayList<>(clients);
    more.add(client);
    return new Credentials(issuer, List.copyOf(more));
  }

  /** The client of this very name. */
  Optional<Client> find(String name) {
    return clients.stream().filter(client -> client.name().equals(name)).findFirst();
  }

  /**
   * The one client whose name begins with these words, ignoring case: a slip must not act for
   * another institution.
   *
   * @throws StackException when there is none, or more than one
   */
  Client only(String beginning) {
    List<Client> meant =
        clients.stream()
            .filter(
                client -> client.name().regionMatches(true, 0, beginning, 0, beginning.length()))
            .toList();
    if (beginning.isBlank() || meant.size() != 1) {
      throw new StackException(
          "The name of %s client begins with '%s': %s"
              .formatted(
                  meant.isEmpty() || beginning.isBlank() ? "no" : "more than one",
                  beginning,
                  String.join(", ", clients.stream().map(Client::name).toList())));
    }
    return meant.getFirst();
  }

  void write(Home home) {
    try {
      PrivateFile.write(home.credentials(), JSON.writeValueAsString(this) + "\n");
    } catch (JsonProcessingException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
