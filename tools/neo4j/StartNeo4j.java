import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;

/**
 * Runs Neo4j Community in the foreground: StartNeo4j HOME CONF, with the password in NEO4J_PASSWORD.
 * Prints READY when Bolt answers; ends cleanly on SIGTERM, and when its parent closes standard input.
 */
class StartNeo4j {
  public static void main(String[] args) {
    try {
      DatabaseManagementService server = new DatabaseManagementServiceBuilder(Path.of(args[0]).toAbsolutePath())
          .loadPropertiesFromFile(Path.of(args[1]))
          .build();
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
      setPassword(server, System.getenv("NEO4J_PASSWORD"));
      System.out.println("READY");
      while (System.in.read() >= 0) {}
      System.exit(0);
    } catch (Throwable fault) {
      // The threads of the server would keep a process alive that nobody hears of.
      fault.printStackTrace();
      System.exit(1);
    }
  }

  /** A home that was used before has its password already, and the server takes the same one for a mistake. */
  private static void setPassword(DatabaseManagementService server, String password) {
    try {
      server.database("system").executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    } catch (QueryExecutionException fault) {
      if (!String.valueOf(fault.getMessage()).contains("cannot be the same")) throw fault;
    }
  }
}
