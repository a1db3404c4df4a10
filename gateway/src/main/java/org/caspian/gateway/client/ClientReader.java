package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.client.ClientCommand.Situation;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Shows clients to those who may know of them. */
@ApplicationScoped
class ClientReader {

  private final ClientRepository clients;
  private final ClientUse use;
  private final LocalReferences localReferences;
  private final Lists lists;
  private final Clock clock;

  ClientReader(
      ClientRepository clients,
      ClientUse use,
      LocalReferences localReferences,
      Lists lists,
      Clock clock) {
    this.clients = clients;
    this.use = use;
    this.localReferences = localReferences;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * A client.
   *
   * @throws ProblemException not-found, also when it is not the caller's to know of
   */
  Client visible(UUID id, Caller caller) {
    Client client = clients.findByIdOptional(id).orElseThrow(ClientReader::notFound);
    client.audience().require(caller);
    return client;
  }

  static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such object.");
  }

  /** The client as this caller sees it, with what the caller may do to it now. */
  ClientView view(Client client, Caller caller) {
    Situation situation =
        Situation.of(client, caller, clients.countActiveOfSecretariat(), clock.instant());
    return ClientView.single(
        situation,
        use.of(List.of(client.id())).get(client.id()),
        secrets(situation),
        localReferences.of(client, caller).orElse(null));
  }

  private List<SecretView> secrets(Situation situation) {
    List<Secret> live = situation.client().secretsAt(situation.at());
    Map<UUID, Instant> uses = use.ofSecrets(live.stream().map(Secret::id).toList());
    return live.stream().map(secret -> SecretView.of(secret, uses.get(secret.id()))).toList();
  }

  /**
   * A page of the clients, in the order in which they were opened.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<ClientView> page(PageRequest request, ClientFilter filter, Caller caller) {
    return lists.page(Client.class, filter, request, rows -> listed(rows, caller), ClientView::id);
  }

  private List<ClientView> listed(List<Client> rows, Caller caller) {
    List<UUID> shown = rows.stream().map(Client::id).toList();
    Map<UUID, Instant> uses = use.of(shown);
    Map<UUID, String> references = localReferences.of(Client.class, shown, caller);
    return rows.stream()
        .map(row -> ClientView.listed(row, uses.get(row.id()), references.get(row.id())))
        .toList();
  }
}
