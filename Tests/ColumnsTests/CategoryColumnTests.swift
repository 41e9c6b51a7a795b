import Columns
import Testing

@Suite struct CategoryColumnTests {
  @Test func codesRunInOrderOfFirstAppearance() {
    var column = CategoryColumn()
    for word in ["b", nil, "a", "b"] { column.append(word) }
    #expect(column.codes == [0, CategoryColumn.blank, 1, 0] && column.words == ["b", "a"])
    #expect(column.code(of: "a") == 1 && column.code(of: "c") == nil)
  }

  @Test func aCopyDoesNotLearnTheWordsOfTheOther() {
    var first = CategoryColumn(codes: [0], words: ["a"])
    #expect(first.code(of: "a") == 0)
    var second = first
    first.append("b")
    second.append("c")
    second.append("b")
    #expect(first.code(of: "b") == 1 && first.code(of: "c") == nil)
    #expect(second.code(of: "c") == 1 && second.code(of: "b") == 2 && second.codes == [0, 1, 2])
  }
}
