//! The tree by which a screen reader walks through the file.

use krilla::tagging::{Identifier, Node, Tag, TagGroup, TagKind, TagTree};

use crate::model::text::Language;

/// A tag; ids are given in reading order, so content sorted by them reads right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TagId(usize);

struct Branch {
    kind: TagKind,
    children: Vec<Child>,
}

enum Child {
    Branch(TagId),
    Content(Identifier),
}

/// The tags of a document.
pub(super) struct Tags {
    branches: Vec<Branch>,
}

impl Tags {
    pub(super) const ROOT: TagId = TagId(0);

    pub(super) fn new() -> Self {
        Self { branches: vec![Branch { kind: Tag::Part.into(), children: Vec::new() }] }
    }

    pub(super) fn add(&mut self, parent: TagId, kind: impl Into<TagKind>) -> TagId {
        let id = TagId(self.branches.len());
        self.branches.push(Branch { kind: kind.into(), children: Vec::new() });
        self.branches[parent.0].children.push(Child::Branch(id));
        id
    }

    /// Notes that content drawn on a page belongs to a tag.
    pub(super) fn content(&mut self, tag: TagId, content: Identifier) {
        self.branches[tag.0].children.push(Child::Content(content));
    }

    pub(super) fn into_tree(mut self, language: Language) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.tag().to_owned()));
        let root = self.group(Self::ROOT);
        tree.push(root);
        tree
    }

    fn group(&mut self, id: TagId) -> TagGroup {
        let branch = &mut self.branches[id.0];
        let mut group = TagGroup::new(branch.kind.clone());
        for child in std::mem::take(&mut branch.children) {
            match child {
                Child::Content(content) => group.push(Node::Leaf(content)),
                Child::Branch(inner) => group.push(Node::Group(self.group(inner))),
            }
        }
        group
    }
}
