package io.boards.migrations.cli;

import java.util.List;

/**
 * A graph whose drawing is known.
 *
 * @param name what the shape is called
 * @param shape the graph
 * @param drawing how it is drawn
 */
record KnownShape(String name, Shape shape, String drawing) {

	static List<KnownShape> all() {
		return List.of(new KnownShape("chain", Shape.of("a", "b < a", "c < b"), """
				* c
				* b
				* a
				"""), new KnownShape("fork", Shape.of("a", "b < a", "c < a"), """
				* c
				| * b
				|/
				* a
				"""), new KnownShape("diamond", Shape.of("a", "b < a", "c < a", "d < b c"), """
				*   d
				|\\
				| * c
				* | b
				|/
				* a
				"""), new KnownShape("three-way merge", Shape.of("a", "b < a", "c < a", "d < a", "e < b c d"), """
				*-.   e
				|\\ \\
				| | * d
				| * | c
				| |/
				* / b
				|/
				* a
				"""),
				new KnownShape("merge of four that makes room",
						Shape.of("a", "b < a", "c < a", "d < a", "e < a", "f < b c d e", "g < a", "h < f g"), """
								*   h
								|\\
								| * g
								| |
								|  \\
								|   \\
								|    \\
								*---. \\   f
								|\\ \\ \\ \\
								| | | * | e
								| | | |/
								| | * / d
								| | |/
								| * / c
								| |/
								* / b
								|/
								* a
								"""),
				new KnownShape("criss-cross", Shape.of("a", "b < a", "c < a", "d < b c", "e < c b", "f < d e"), """
						*   f
						|\\
						| *   e
						| |\\
						* | | d
						|\\| |
						| |/
						|/|
						| * c
						* | b
						|/
						* a
						"""), new KnownShape("two roots", Shape.of("a", "b"), """
						* b
						* a
						"""), new KnownShape("two roots that meet", Shape.of("a", "b", "c < a", "d < b", "e < c d"), """
						*   e
						|\\
						| * d
						* | c
						| * b
						* a
						"""),
				new KnownShape("a long branch beside many merges",
						Shape.of("a", "long < a", "b < a", "c < a", "d < b c", "e < d", "f < d", "g < f e", "h < long",
								"i < g h"),
						"""
								*   i
								|\\
								| * h
								* |   g
								|\\ \\
								* | | f
								| * | e
								|/ /
								* |   d
								|\\ \\
								| * | c
								* | | b
								|/ /
								| * long
								|/
								* a
								"""),
				new KnownShape("a merge into a lane far at the left",
						Shape.of("a", "b", "c", "x", "m < a x", "t < c", "s < b", "r < a"), """
								* r
								| * s
								| | * t
								| | | * m
								| |_|/|
								|/| | |
								| | | * x
								| | * c
								| * b
								* a
								"""),
				new KnownShape("a line beneath others",
						Shape.of("a", "b", "c", "d", "f < a", "g < b", "h < c", "i < d", "j < a"), """
								* j
								| * i
								| | * h
								| | | * g
								| | | | * f
								| |_|_|/
								|/| | |
								| * | | d
								|  / /
								| * / c
								|  /
								| * b
								* a
								"""));
	}

	static List<Shape> shapes() {
		return all().stream().map(KnownShape::shape).toList();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
