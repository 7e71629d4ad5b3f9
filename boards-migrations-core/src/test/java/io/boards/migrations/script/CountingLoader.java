package io.boards.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A class loader that writes down what is asked of it, and which of its files are opened.
 */
final class CountingLoader extends URLClassLoader {

	private final List<String> opened = new ArrayList<>();

	private final List<String> asked = new ArrayList<>();

	private final List<String> found = new ArrayList<>();

	CountingLoader(ClassLoader parent, URL... urls) {
		super(urls, parent);
	}

	/** The URLs of files that were opened, each as often as it was. */
	List<String> opened() {
		return this.opened;
	}

	/** The names of resources that were looked for. */
	List<String> asked() {
		return this.asked;
	}

	/** The names of classes that were loaded from its own URLs. */
	List<String> found() {
		return this.found;
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		this.asked.add(name);
		return super.getResources(name);
	}

	@Override
	public Enumeration<URL> findResources(String name) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (URL url : Collections.list(super.findResources(name))) {
			urls.add(watch(url));
		}
		return Collections.enumeration(urls);
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		this.found.add(name);
		return super.findClass(name);
	}

	@SuppressWarnings("deprecation") // only this constructor of URL takes a handler on
										// JDK 17
	private URL watch(URL url) throws MalformedURLException {
		return new URL(null, url.toString(), new Handler());
	}

	private final class Handler extends URLStreamHandler {

		@Override
		@SuppressWarnings("deprecation") // only this constructor of URL exists on JDK 17
		protected URLConnection openConnection(URL url) throws IOException {
			return new Connection(url, (JarURLConnection) new URL(url.toString()).openConnection());
		}

	}

	private final class Connection extends JarURLConnection {

		private final JarURLConnection connection;

		Connection(URL url, JarURLConnection connection) throws MalformedURLException {
			super(url);
			this.connection = connection;
		}

		@Override
		public JarFile getJarFile() throws IOException {
			return this.connection.getJarFile();
		}

		@Override
		public InputStream getInputStream() throws IOException {
			CountingLoader.this.opened.add(this.url.toString());
			return this.connection.getInputStream();
		}

		@Override
		public void connect() throws IOException {
			this.connection.connect();
		}

		@Override
		public void setUseCaches(boolean useCaches) {
			this.connection.setUseCaches(useCaches);
		}

		@Override
		public boolean getUseCaches() {
			return this.connection.getUseCaches();
		}

	}

}
