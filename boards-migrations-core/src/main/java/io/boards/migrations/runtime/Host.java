package io.boards.migrations.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The name of this machine, for the log.
 */
final class Host {

	private Host() {
	}

	/**
	 * The name of the container or machine. The environment is asked first, since a
	 * look-up by name may take seconds where the network is not set up for it.
	 * @return a host name
	 */
	static String name() {
		for (String variable : new String[] { "HOSTNAME", "COMPUTERNAME" }) {
			String value = System.getenv(variable);
			if (value != null && !value.isBlank()) {
				return value;
			}
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			// Its message is the host name that has no address, which is what is wanted.
			return String.valueOf(ex.getMessage());
		}
	}

}
